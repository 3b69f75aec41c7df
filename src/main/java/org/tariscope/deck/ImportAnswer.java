package org.tariscope.deck;

import java.util.List;
import org.tariscope.http.ItemName;
import org.tariscope.http.LongAnswer;

/**
 * What an import changed, or would change. Counts are of prefixes, but for {@code linesread} and {@code rejected}.
 *
 * @param id of the import; null for a dry run
 * @param linesread lines below the headings
 * @param duplicate prefixes that stand once more with the same terms
 * @param overlapping prefixes that stand twice with different terms; they are rejected too
 * @param rows every change, and every rejected line
 */
public record ImportAnswer(
        Long id,
        boolean dryrun,
        long linesread,
        long added,
        long raised,
        long lowered,
        long changed,
        long unchanged,
        long ended,
        long duplicate,
        long overlapping,
        long rejected,
        @ItemName("row") List<DeckRowAnswer> rows)
        implements LongAnswer {

    public ImportAnswer {
        rows = List.copyOf(rows);
    }

    static ImportAnswer of(Long id, Deck deck) {
        Tally tally = deck.tally();
        return new ImportAnswer(
                id,
                id == null,
                deck.read(),
                tally.of(Change.ADDED),
                tally.of(Change.RAISED),
                tally.of(Change.LOWERED),
                tally.of(Change.CHANGED),
                tally.of(Change.UNCHANGED),
                tally.of(Change.ENDED),
                tally.of(Change.DUPLICATE),
                tally.of(Change.OVERLAPPING),
                tally.of(Change.REJECTED),
                tally.rows());
    }
}
