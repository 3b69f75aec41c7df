package org.tariscope.deck;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a deck is for.
 *
 * @param direction {@code in} or {@code out}
 * @param day on which its prices come into force
 * @param replace whether prefixes that are not in it end
 * @param currency of prices whose line names none, its id; empty: that of the price before, or else the one that all prices of the plan are in
 */
record DeckOrder(long provider, String direction, long plan, LocalDate day, boolean replace, Optional<Long> currency) {
    /** {@code merge} or {@code replace}. */
    String mode() {
        return replace ? "replace" : "merge";
    }
}
