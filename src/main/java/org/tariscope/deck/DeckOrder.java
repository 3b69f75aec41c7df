package org.tariscope.deck;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/**
 * What a deck is for.
 *
 * @param direction {@code in} or {@code out}
 * @param day on which its prices come into force
 * @param replace whether prefixes that are not in it end
 * @param currency of prices whose line names none, its id; empty: that of the price before, or else the one that all prices of the plan are in
 * @param headings of columns that the caller names, because they are not known, or mean something else here
 */
public record DeckOrder(
        long provider,
        String direction,
        long plan,
        LocalDate day,
        boolean replace,
        Optional<Long> currency,
        Map<DeckColumn, String> headings) {
    public DeckOrder {
        headings = Map.copyOf(headings);
    }

    /** With the headings that are known. */
    DeckOrder(long provider, String direction, long plan, LocalDate day, boolean replace, Optional<Long> currency) {
        this(provider, direction, plan, day, replace, currency, Map.of());
    }

    /** As the parameters of {@code tariffs.import} say. */
    public static DeckOrder of(Parameters given) {
        return new DeckOrder(
                given.id("providerid"),
                given.text("direction"),
                given.id("planid"),
                given.day("activedate"),
                given.text("mode").equals("replace"),
                given.optionalId("currencyid"),
                headings(given.optionalTexts("columns").orElse(List.of())));
    }

    private static Map<DeckColumn, String> headings(List<String> sent) {
        Map<DeckColumn, String> headings = new EnumMap<>(DeckColumn.class);
        for (String each : sent) {
            int equals = each.indexOf('=');
            DeckColumn column = Arrays.stream(DeckColumn.values())
                    .filter(known -> equals > 0 && known.heading().equals(each.substring(0, equals)))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(
                            ProblemType.INVALID_VALUE, "columns", "each is a column, an equals sign, a heading"));
            if (headings.put(column, each.substring(equals + 1)) != null) {
                throw Refusal.of(ProblemType.INVALID_VALUE, "columns", column.heading() + " stands more than once");
            }
        }
        return headings;
    }

    /** The same, with these headings. */
    public DeckOrder naming(Map<DeckColumn, String> others) {
        return new DeckOrder(provider, direction, plan, day, replace, currency, others);
    }

    /** {@code merge} or {@code replace}. */
    String mode() {
        return replace ? "replace" : "merge";
    }
}
