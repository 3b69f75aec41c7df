package org.tariscope.auth;

import org.tariscope.auth.TokenCheck.Reason;

/** Ends the examination of a token at the first check that it fails. */
final class InvalidTokenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    InvalidTokenException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    static void unless(boolean right, Reason reason) throws InvalidTokenException {
        if (!right) {
            throw new InvalidTokenException(reason);
        }
    }
}
