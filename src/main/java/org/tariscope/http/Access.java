package org.tariscope.http;

/** What a caller needs before a method runs. */
public enum Access {
    /** Nothing: log-in itself and the public documents. */
    OPEN,
    /** A valid token, whatever its user's rights. */
    TOKEN,
    /** A valid token whose user was granted this very method. */
    RIGHT
}
