package org.tariscope.system;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.api.ErrorCode;

/** The turn to write to H2. Whoever is awake may have it before one who must be woken: under load that takes longer than the work. */
final class Turn {
    /** As long as H2 waits for a row where nobody says how long. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Who was not woken tries again after so long. */
    private static final long BREAK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final ReentrantLock lock;

    /** Of somebody's transaction, so that a row may be free. It wakes one: of those who want the same row one can go on. */
    private final Condition end;

    /** The turn that is had with this lock. */
    Turn(ReentrantLock lock) {
        this.lock = lock;
        this.end = lock.newCondition();
    }

    /** Does what is no end of a transaction. */
    Object once(Object beneath, Method method, Object... arguments) throws Throwable {
        lock.lock();
        try {
            return Beneath.call(beneath, method, arguments);
        } finally {
            lock.unlock();
        }
    }

    /** Does what may end a transaction. */
    Object ending(Object beneath, Method method, Object... arguments) throws Throwable {
        lock.lock();
        try {
            end.signal();
            return Beneath.call(beneath, method, arguments);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Executes a statement. Where it finds a row locked, H2 has undone what the statement had changed until then, and nothing
     * else: it gives the turn away until another transaction has ended, and does it again.
     */
    Object patiently(Object beneath, Method method, Object... arguments) throws Throwable {
        long left = PATIENCE_NANOS;
        lock.lock();
        try {
            while (true) {
                try {
                    return Beneath.call(beneath, method, arguments);
                } catch (SQLException failed) {
                    if (failed.getErrorCode() != ErrorCode.LOCK_TIMEOUT_1 || left <= 0) {
                        throw failed;
                    }
                    left -= BREAK_NANOS - remaining(failed);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Of a break, in nanoseconds. Who is interrupted does not try again. */
    private long remaining(SQLException failed) throws SQLException {
        try {
            return end.awaitNanos(BREAK_NANOS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }
}
