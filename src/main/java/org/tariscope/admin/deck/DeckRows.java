package org.tariscope.admin.deck;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tariscope.admin.PageTable;
import org.tariscope.deck.DeckRowAnswer;
import org.tariscope.deck.ImportAnswer;

/**
 * The chosen rows of a comparison. It is kept by its job, in memory.
 *
 * @param change the word of a change; empty: all
 * @param text a beginning of the prefix, or a part of the name or the reason
 */
record DeckRows(ImportAnswer answer, String change, String text) {
    private Stream<DeckRowAnswer> chosen() {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return answer.rows().stream()
                .filter(row -> change.isEmpty() || row.change().equals(change) || isRejection(row))
                .filter(row -> wanted.isEmpty() || says(row, wanted));
    }

    /** A prefix with two prices counts among the rejected lines too. */
    private boolean isRejection(DeckRowAnswer row) {
        return change.equals("rejected") && row.reason() != null;
    }

    private static boolean says(DeckRowAnswer row, String wanted) {
        return row.prefix() != null && row.prefix().startsWith(wanted)
                || row.name() != null && row.name().toLowerCase(Locale.ROOT).contains(wanted)
                || row.reason() != null && row.reason().toLowerCase(Locale.ROOT).contains(wanted);
    }

    long count() {
        return chosen().count();
    }

    List<DeckRowAnswer> all() {
        return chosen().toList();
    }

    List<DeckRowAnswer> part(PageTable.Part part) {
        Comparator<DeckRowAnswer> order = order(part.column());
        return chosen().sorted(part.descending() ? order.reversed() : order)
                .skip(part.first())
                .limit(part.size())
                .toList();
    }

    private static Comparator<DeckRowAnswer> order(String column) {
        Comparator<BigDecimal> amounts = Comparator.nullsLast(Comparator.naturalOrder());
        Comparator<String> texts = Comparator.nullsLast(Comparator.naturalOrder());
        return switch (column) {
            case "prefix" -> Comparator.comparing(DeckRowAnswer::prefix, texts);
            case "name" -> Comparator.comparing(DeckRowAnswer::name, texts);
            case "oldprice" -> Comparator.comparing(DeckRowAnswer::oldprice, amounts);
            case "newprice" -> Comparator.comparing(DeckRowAnswer::newprice, amounts);
            case "change" -> Comparator.comparing(DeckRowAnswer::change);
            default -> Comparator.comparing(DeckRowAnswer::line, Comparator.nullsLast(Comparator.naturalOrder()));
        };
    }
}
