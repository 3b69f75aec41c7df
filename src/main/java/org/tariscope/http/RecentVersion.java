package org.tariscope.http;

import java.util.function.LongSupplier;

/** The version of some data in the database, looked up at least every second: a {@link DataState} asks at each request. */
public final class RecentVersion {
    private static final long MAX_AGE_NANOS = 1_000_000_000L;

    private volatile Known known;

    private record Known(long version, long readAt) {}

    /** The version as it was at most a second ago. */
    public long get(LongSupplier lookUp) {
        long now = System.nanoTime();
        Known last = known;
        if (last == null || now - last.readAt() >= MAX_AGE_NANOS) {
            last = new Known(lookUp.getAsLong(), now);
            known = last;
        }
        return last.version();
    }
}
