package org.tariscope.rating;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A price from a certain minute on.
 *
 * @param value of the tariff's unit
 * @param roundTo step of the stage, counted from its start; empty: the tariff's steps go on
 */
public record Stage(int fromMinute, BigDecimal value, OptionalInt roundTo) {
    private static final long MINUTE = 60;

    public Stage {
        Checked.notNegative("fromminute", fromMinute);
        value = Checked.price("value", value);
        Objects.requireNonNull(roundTo);
        roundTo.ifPresent(seconds -> Checked.notNegative("roundto", seconds));
    }

    long fromSecond() {
        return fromMinute * MINUTE;
    }
}
