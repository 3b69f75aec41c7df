package org.tariscope.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/**
 * Lets those who book to one account take turns before they take a connection. The database would let them wait just as well,
 * but with a connection each, until nobody else finds one. Other servers on the same database wait there.
 */
@ApplicationScoped
class AccountTurns {
    private static final int LOCKS = 1024;

    private final ReentrantLock[] locks =
            Stream.generate(() -> new ReentrantLock(true)).limit(LOCKS).toArray(ReentrantLock[]::new);

    Duration patience = Duration.ofSeconds(5);

    /** Does the work when it is this caller's turn; 503 busy where that takes too long. */
    <T> T inTurn(long subscriberId, Supplier<T> work) {
        ReentrantLock lock = locks[(int) Math.floorMod(subscriberId, (long) LOCKS)];
        take(lock);
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private void take(ReentrantLock lock) {
        try {
            if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static Refusal busy() {
        return new Refusal(ProblemType.BUSY, "Too many bookings to this account at once").header("Retry-After", "2");
    }
}
