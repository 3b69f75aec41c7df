package org.tariscope.http;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Limits how many bodies of callers without a token are read at once, in all and from one source: a reader holds a thread
 * of the server for as long as the client takes to send, and slow clients must not take them all.
 */
final class OpenBodies {
    private static final int MOST = 16;
    private static final int MOST_OF_A_SOURCE = 8;
    /** A body that is there is read in microseconds; who waits longer stands behind slow clients. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Map<String, Integer> bySource = new HashMap<>();
    private int all;

    /** Whether a body from this source may be read now; then {@link #leave} must follow. */
    synchronized boolean enter(String source) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (all >= MOST || bySource.getOrDefault(source, 0) >= MOST_OF_A_SOURCE) {
            long left = end - System.nanoTime();
            if (left <= 0 || !await(left)) {
                return false;
            }
        }
        all++;
        bySource.merge(source, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String source) {
        all--;
        bySource.computeIfPresent(source, (same, count) -> count == 1 ? null : count - 1);
        notifyAll();
    }

    private boolean await(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
