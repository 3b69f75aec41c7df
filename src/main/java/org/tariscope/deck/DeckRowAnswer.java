package org.tariscope.deck;

import java.math.BigDecimal;
import org.tariscope.http.Answer;
import org.tariscope.http.Nullable;

/**
 * What becomes of one prefix, or why a line is rejected.
 *
 * @param line of the file; null for a prefix that is not in it
 * @param oldprice of a minute on the day before, as the plan has it
 * @param newprice of a minute
 */
public record DeckRowAnswer(
        Long line,
        String change,
        @Nullable String prefix,
        @Nullable String name,
        @Nullable BigDecimal oldprice,
        @Nullable BigDecimal newprice,
        @Nullable String reason)
        implements Answer {

    static DeckRowAnswer rejected(Change change, long line, String prefix, String reason) {
        return new DeckRowAnswer(line, change.word(), prefix.isEmpty() ? null : prefix, null, null, null, reason);
    }
}
