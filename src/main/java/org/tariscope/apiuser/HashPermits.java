package org.tariscope.apiuser;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/**
 * Lets a few passwords be hashed at once and a few more wait, so that a flood of log-ins leaves a core for everybody else
 * and memory stays bounded. Whoever finds no place, or waits too long, is refused as busy (503).
 */
public final class HashPermits {
    private static final int LONGEST_QUEUE = 32;
    /** WildFly answers with 16 threads a core: those who wait for a permit hold half of them at most. */
    private static final int QUEUE_A_CORE = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore permits;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int queue;
    private final Duration patience;

    public HashPermits() {
        this(number(), queue(), PATIENCE);
    }

    /** One less than the machine has cores. */
    static int number() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** How many may wait. */
    static int queue() {
        return Math.min(LONGEST_QUEUE, QUEUE_A_CORE * Runtime.getRuntime().availableProcessors());
    }

    HashPermits(int permits, int queue, Duration patience) {
        this.permits = new Semaphore(permits, true);
        this.queue = queue;
        this.patience = patience;
    }

    /** Runs the work when there is a permit for it; the work's own exceptions pass through. */
    public <T> T during(Supplier<T> work) {
        acquire();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    int waiting() {
        return waiting.get();
    }

    /** A try without a time would overtake those who wait. */
    private void acquire() {
        try {
            if (!permits.tryAcquire(0, TimeUnit.NANOSECONDS)) {
                queueUp();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private void queueUp() throws InterruptedException {
        try {
            boolean place = waiting.incrementAndGet() <= queue;
            if (!place || !permits.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy();
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static Refusal busy() {
        return new Refusal(ProblemType.BUSY, "Too many log-ins at once; try again").header("Retry-After", "2");
    }
}
