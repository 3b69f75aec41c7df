package org.tariscope.auth;

import java.time.Duration;

/** When failed log-ins lock, and for how long. */
final class GuardPolicy {
    /** Failures of one user from one source before the first lock. */
    static final int PAIR_FAILURES = 5;

    static final Duration PAIR_WINDOW = Duration.ofHours(12);
    static final Duration FIRST_LOCK = Duration.ofSeconds(60);
    static final Duration LONGEST_LOCK = Duration.ofMinutes(15);

    /** Failures of one source, whatever the user, before it is turned away. */
    static final int SOURCE_FAILURES = 30;

    static final Duration SOURCE_WINDOW = Duration.ofMinutes(5);

    /** Failures of one user from all sources before only known sources are let in. */
    static final int USER_FAILURES = 50;

    static final Duration USER_WINDOW = Duration.ofHours(1);
    static final Duration KNOWN_SOURCE = Duration.ofDays(30);

    private GuardPolicy() {}

    /** The lock after so many locks before it: 60 s, doubled each time, 15 minutes at most. */
    static Duration lock(int locksBefore) {
        Duration doubled = FIRST_LOCK.multipliedBy(1L << Math.min(locksBefore, 10));
        return doubled.compareTo(LONGEST_LOCK) < 0 ? doubled : LONGEST_LOCK;
    }
}
