package org.tariscope.sql;

import java.util.concurrent.Semaphore;
import org.tariscope.http.ProblemType;
import org.tariscope.http.RateLimiter;
import org.tariscope.http.Refusal;

/** How often a user may call, and how many statements may run at once: a dear query must not cost all others theirs. */
final class SqlLimits {
    private static final int AT_ONCE = 4;
    private static final int MAX_USERS = 10_000;

    private final RateLimiter calls;
    private final RateLimiter noted = new RateLimiter(1, 10, MAX_USERS);
    private final Semaphore running = new Semaphore(AT_ONCE);

    SqlLimits(int perSecond) {
        calls = new RateLimiter(perSecond, perSecond, MAX_USERS);
    }

    boolean allowsCall(long userId) {
        return calls.allows(userId);
    }

    /** Whether a call that came too soon goes into the audit, which nobody can fill with them. */
    boolean notesCall(long userId) {
        return noted.allows(userId);
    }

    /** Takes one of the places; whoever got it leaves it. */
    void enter() {
        if (!running.tryAcquire()) {
            throw tooMany("As many statements are running as may run at once");
        }
    }

    void leave() {
        running.release();
    }

    static Refusal tooMany(String why) {
        return new Refusal(ProblemType.TOO_MANY_REQUESTS, why).header("Retry-After", "1");
    }
}
