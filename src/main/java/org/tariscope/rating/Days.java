package org.tariscope.rating;

import java.time.LocalDate;

/** Dates as numbers of days: 4 bytes each, and compared without a look at another object. */
final class Days {
    static final int LAST = Integer.MAX_VALUE;

    private Days() {}

    /** Days since 1970; dates millions of years away are as good as the farthest. */
    static int of(LocalDate date) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(LAST, date.toEpochDay()));
    }
}
