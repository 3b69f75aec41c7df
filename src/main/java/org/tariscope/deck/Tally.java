package org.tariscope.deck;

import java.util.ArrayList;
import java.util.List;

/** Counts what a deck does, and keeps the rows that tell of it. */
final class Tally {
    /** Rejected lines that are listed; a file of something else has a million. */
    private static final int MOST_REJECTED = 10_000;

    private final long[] counts = new long[Change.values().length];
    private final List<DeckRowAnswer> rows = new ArrayList<>();

    void count(Change change) {
        counts[change.ordinal()]++;
    }

    void add(Change change, DeckRowAnswer row) {
        count(change);
        rows.add(row);
    }

    void reject(Change change, long line, String prefix, String reason) {
        if (change == Change.OVERLAPPING) {
            count(change);
        }
        count(Change.REJECTED);
        if (of(Change.REJECTED) <= MOST_REJECTED) {
            rows.add(DeckRowAnswer.rejected(change, line, prefix, reason));
        }
    }

    long of(Change change) {
        return counts[change.ordinal()];
    }

    /** In the order in which they were found. */
    List<DeckRowAnswer> rows() {
        return rows;
    }
}
