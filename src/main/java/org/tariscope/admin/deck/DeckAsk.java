package org.tariscope.admin.deck;

import java.util.List;
import java.util.Map;
import org.tariscope.deck.DeckHeading;
import org.tariscope.deck.DeckOrder;

/**
 * What somebody asked for on the page of a deck.
 *
 * @param order checked
 * @param typed as the form had it, to fill it again
 * @param file the file's name
 * @param columns of the file, and what each is taken for
 * @param isDryRun whether only to compare
 */
record DeckAsk(DeckOrder order, Map<String, String> typed, String file, List<DeckHeading> columns, boolean isDryRun) {
    DeckAsk {
        typed = Map.copyOf(typed);
        columns = List.copyOf(columns);
    }

    /** The same, to be brought in. */
    DeckAsk forGood() {
        return new DeckAsk(order, typed, file, columns, false);
    }
}
