package org.tariscope.deck;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The terms that a line of a deck states; what it does not state stays as it was.
 *
 * @param unit what the price is for, {@code minute} or {@code second}
 * @param currency the currency's id
 */
record SentTerms(
        BigDecimal price,
        String unit,
        Optional<Long> currency,
        Optional<BigDecimal> connectionCost,
        Optional<BigDecimal> minimumCost,
        Optional<Integer> firstStep,
        Optional<Integer> roundTo) {

    /** The whole terms, over those that applied before or else the usual ones. */
    Terms over(Terms base) {
        return new Terms(
                currency.orElse(base.currency()),
                price,
                unit,
                roundTo.orElse(base.roundTo()),
                firstStep.orElse(base.firstStep()),
                connectionCost.orElse(base.connectionCost()),
                minimumCost.orElse(base.minimumCost()),
                base.others());
    }
}
