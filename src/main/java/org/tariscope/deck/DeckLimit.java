package org.tariscope.deck;

/**
 * How many prefixes a deck may have, so that comparing it never ends the server for want of memory.
 *
 * @param memory the most that the server may take, in bytes
 */
record DeckLimit(long memory) {
    private static final long MOST_PREFIXES = 2_000_000;

    /** Memory that comparing a deck and making the next price list take for each prefix, measured. */
    private static final long BYTES_A_PREFIX = 1500;

    static DeckLimit ofThisServer() {
        return new DeckLimit(Runtime.getRuntime().maxMemory());
    }

    /** Passes where so many prefixes, read up to this line, are not too many. */
    void check(long line, long prefixes) throws UnreadableDeck {
        if (prefixes > MOST_PREFIXES) {
            throw new UnreadableDeck("Line " + line + ": a deck has at most " + MOST_PREFIXES + " prefixes");
        }
        long fitting = memory / BYTES_A_PREFIX;
        if (prefixes > fitting) {
            throw new UnreadableDeck("Line " + line + ": with the memory of this server a deck has at most " + fitting
                    + " prefixes; send it in parts, or start the server with a larger -Xmx");
        }
    }
}
