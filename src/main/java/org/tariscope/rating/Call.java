package org.tariscope.rating;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * A call as it is priced.
 *
 * @param provider whose price list applies
 * @param number as {@link Route} left it: codes are compared with it character by character
 * @param start in the zone of the node that recorded the call; its local date and hour choose the price
 * @param seconds how long it lasted, fractions rounded up
 */
public record Call(long provider, Direction direction, String number, ZonedDateTime start, long seconds) {
    /** Longer than any call; a duration above it is an error of the record. */
    public static final long LONGEST = Integer.MAX_VALUE;

    public Call {
        Objects.requireNonNull(direction);
        Objects.requireNonNull(number);
        Objects.requireNonNull(start);
        if (seconds < 0 || seconds > LONGEST) {
            throw new IllegalArgumentException("Not a call's duration: " + seconds + " s");
        }
    }

    /** Whole seconds of a record's duration: a fraction counts as a second. */
    public static long wholeSeconds(Duration lasted) {
        return lasted.getNano() == 0 ? lasted.getSeconds() : lasted.getSeconds() + 1;
    }

    /** The month whose stages the whole call belongs to. */
    public YearMonth month() {
        return YearMonth.from(start);
    }

    int day() {
        return Days.of(start.toLocalDate());
    }
}
