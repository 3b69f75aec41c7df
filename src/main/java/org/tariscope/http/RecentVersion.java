package org.tariscope.http;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** The version of some data in the database, looked up at least every second: a {@link DataState} asks at each request. */
public final class RecentVersion {
    private static final long MAX_AGE_NANOS = 1_000_000_000L;

    private final AtomicReference<Known> known = new AtomicReference<>(Known.nothing());

    /** Compared by identity: what was looked up apart is not the same. */
    private static final class Known {
        private final OptionalLong version;
        private final long readAt;

        private Known(OptionalLong version, long readAt) {
            this.version = version;
            this.readAt = readAt;
        }

        private static Known nothing() {
            return new Known(OptionalLong.empty(), 0);
        }

        private boolean isRecent(long now) {
            return version.isPresent() && now - readAt < MAX_AGE_NANOS;
        }
    }

    /** The version as it was at most a second ago, and not before the last {@link #forget}. */
    public long get(LongSupplier lookUp) {
        long now = System.nanoTime();
        Known last = known.get();
        if (last.isRecent(now)) {
            return last.version.getAsLong();
        }
        long version = lookUp.getAsLong();
        known.compareAndSet(last, new Known(OptionalLong.of(version), now));
        return version;
    }

    /** The data have just changed: the next to ask looks up. What somebody is looking up at the moment is not kept. */
    public void forget() {
        known.set(Known.nothing());
    }
}
