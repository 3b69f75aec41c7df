package org.tariscope.http;

/** A forwarding header that cannot be read; the message says why and never repeats what was sent. */
final class ForwardedException extends Exception {
    private static final long serialVersionUID = 1L;

    ForwardedException(String reason) {
        super(reason, null, false, false);
    }
}
