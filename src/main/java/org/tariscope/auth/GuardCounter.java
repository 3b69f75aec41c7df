package org.tariscope.auth;

import java.time.Duration;
import java.time.Instant;

/**
 * Failures counted within a window, and the lock that they led to.
 *
 * @param locks how often this counter has locked in a row; the next lock is longer
 */
record GuardCounter(int failures, Instant windowStart, Instant lockedUntil, int locks) {
    static final GuardCounter NONE = new GuardCounter(0, Instant.EPOCH, Instant.EPOCH, 0);

    boolean isLocked(Instant now) {
        return now.isBefore(lockedUntil);
    }

    /** How many failures count at this moment. */
    int failures(Instant now, Duration window) {
        return isStale(now, window) ? 0 : failures;
    }

    /** One failure more; at the threshold the counter locks and begins again. */
    GuardCounter failed(Instant now, Duration window, int threshold) {
        boolean stale = isStale(now, window);
        int count = stale ? 1 : failures + 1;
        int locksBefore = stale ? 0 : locks;
        Instant start = stale ? now : windowStart;
        return count < threshold
                ? new GuardCounter(count, start, lockedUntil, locksBefore)
                : new GuardCounter(0, now, now.plus(GuardPolicy.lock(locksBefore)), locksBefore + 1);
    }

    /** One failure more, where the threshold turns away for a fixed time. */
    GuardCounter failed(Instant now, Duration window, int threshold, Duration lock) {
        GuardCounter next = failed(now, window, threshold);
        return next.locks() == locks || !next.isLocked(now)
                ? next
                : new GuardCounter(next.failures(), next.windowStart(), now.plus(lock), 0);
    }

    private boolean isStale(Instant now, Duration window) {
        return !windowStart.plus(window).isAfter(now);
    }
}
