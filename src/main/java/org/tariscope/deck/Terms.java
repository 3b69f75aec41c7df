package org.tariscope.deck;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The terms of one version of a tariff, as the table has them. Amounts have no trailing zeros, so that equal ones are equal.
 *
 * @param currency the currency's id
 * @param unit what the price is for, {@code minute} or {@code second}
 * @param roundTo step of the billed duration, seconds; 0: none
 * @param firstStep seconds of a first block; 0: none
 * @param others what a deck does not state
 */
record Terms(
        long currency,
        BigDecimal price,
        String unit,
        int roundTo,
        int firstStep,
        BigDecimal connectionCost,
        BigDecimal minimumCost,
        OtherTerms others) {
    /** What a tariff has of which nobody says more; in no currency. */
    static final Terms USUAL =
            new Terms(0, BigDecimal.ZERO, "minute", 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, OtherTerms.USUAL);

    private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);

    Terms {
        Objects.requireNonNull(others);
    }

    /** The same in another currency. */
    Terms in(long other) {
        return other == currency
                ? this
                : new Terms(other, price, unit, roundTo, firstStep, connectionCost, minimumCost, others);
    }

    /** The price of a minute, to compare. */
    BigDecimal pricePerMinute() {
        return unit.equals("second") ? price.multiply(SECONDS_A_MINUTE) : price;
    }

    /** Whether the first block is what the flag of a whole first minute says. */
    boolean roundsFirstMinute() {
        return others.roundFirstMinute() && firstStep == 60;
    }
}
