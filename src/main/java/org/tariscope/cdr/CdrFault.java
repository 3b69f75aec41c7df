package org.tariscope.cdr;

/** Why a file cannot be read as call records at all, or not any further. */
public final class CdrFault extends Exception {
    private static final long serialVersionUID = 1L;

    CdrFault(String message) {
        super(message);
    }
}
