package org.tariscope.tariff;

import java.math.BigDecimal;

/**
 * The price from some minute on, within its version.
 *
 * @param roundto seconds; null: the tariff's own step
 */
public record StagePart(int fromminute, BigDecimal value, Integer roundto) {
    public StagePart {
        value = Price.shown(value);
    }
}
