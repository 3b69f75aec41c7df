package org.tariscope.http;

/** How much structure a request may have; more is refused before it costs anything. */
final class InputLimits {
    static final int DEPTH = 16;
    static final int VALUES = 256;
    static final int ATTRIBUTES = 16;
    static final int QUERY_CHARACTERS = 4096;
    static final int QUERY_PARAMETERS = 32;
    static final int NAME_CHARACTERS = 64;
    static final int NUMBER_CHARACTERS = 32;

    private InputLimits() {}
}
