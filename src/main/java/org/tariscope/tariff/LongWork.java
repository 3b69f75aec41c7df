package org.tariscope.tariff;

/**
 * Work on many rows that keeps a processor busy. It lets whoever waits for the processor go first, row by row: otherwise an
 * answer that takes a millisecond waits for the end of a slice of time, at each of the threads that it goes through.
 */
public final class LongWork {
    private static final int ROWS_AT_ONCE = 32;

    private int rows;

    /** One more row is done. */
    public void row() {
        rows++;
        if (rows % ROWS_AT_ONCE == 0) {
            Thread.yield();
        }
    }
}
