package org.tariscope.deck;

import java.util.Locale;

/** What a deck does to the price of a prefix; answers write the {@link #word()}. */
enum Change {
    /** It had no price in the plan. */
    ADDED,
    RAISED,
    LOWERED,
    /** The price is the same, another of its terms is not. */
    CHANGED,
    UNCHANGED,
    /** It is not in the deck, which replaces all. */
    ENDED,
    /** It stands in the deck once more, with the same terms. */
    DUPLICATE,
    /** It stands in the deck twice with different terms, by itself or in a range: both cannot be. Counts as rejected too. */
    OVERLAPPING,
    REJECTED;

    private final String word = name().toLowerCase(Locale.ROOT);

    String word() {
        return word;
    }
}
