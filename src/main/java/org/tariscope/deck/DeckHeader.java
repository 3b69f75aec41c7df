package org.tariscope.deck;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariscope.csv.CsvFault;
import org.tariscope.csv.CsvFile;
import org.tariscope.csv.CsvLine;

/** Which column of the file is which. */
final class DeckHeader {
    /** Carriers write their name, a date and a greeting above. */
    static final int LINES_BEFORE = 20;

    private final Map<DeckColumn, Integer> places;

    private DeckHeader(Map<DeckColumn, Integer> places) {
        this.places = places;
    }

    /**
     * Reads up to the line of the headings.
     *
     * @param named headings of columns that the caller names himself
     */
    static DeckHeader find(CsvFile file, Map<DeckColumn, String> named) throws UnreadableDeck, CsvFault {
        for (int i = 0; i < LINES_BEFORE; i++) {
            Optional<CsvLine> line = file.next();
            if (line.isEmpty()) {
                break;
            }
            DeckHeader header = of(line.get(), named);
            if (header.isWhole(named)) {
                return header;
            }
        }
        throw new UnreadableDeck("None of the first " + LINES_BEFORE
                + " lines has the headings of the columns: at least one of prefixes (" + DeckColumn.PREFIX.heading()
                + ", code, dialcode, …) and one of prices (" + DeckColumn.PRICE.heading() + ", rate, …)"
                + (named.isEmpty() ? "" : ", and all that columns names"));
    }

    /** Whether an import finds all that it needs. */
    boolean isWhole(Map<DeckColumn, String> named) {
        return has(DeckColumn.PREFIX)
                && has(DeckColumn.PRICE)
                && places.keySet().containsAll(named.keySet());
    }

    static DeckHeader of(CsvLine line, Map<DeckColumn, String> named) throws UnreadableDeck {
        List<String> headings =
                new ArrayList<>(line.cells().stream().map(DeckColumn::folded).toList());
        Map<DeckColumn, Integer> places = new EnumMap<>(DeckColumn.class);
        for (Map.Entry<DeckColumn, String> each : named.entrySet()) {
            place(line, headings, each.getKey(), List.of(DeckColumn.folded(each.getValue())), places);
        }
        // A column that the caller names is nothing else.
        places.values().forEach(taken -> headings.set(taken, ""));
        for (DeckColumn column : DeckColumn.values()) {
            if (!named.containsKey(column)) {
                place(line, headings, column, column.headings(), places);
            }
        }
        return new DeckHeader(places);
    }

    private static void place(
            CsvLine line,
            List<String> headings,
            DeckColumn column,
            List<String> spellings,
            Map<DeckColumn, Integer> places)
            throws UnreadableDeck {
        for (String spelling : spellings) {
            int place = spelling.isEmpty() ? -1 : headings.indexOf(spelling);
            if (place >= 0 && !places.containsKey(column)) {
                refuseTwice(headings, spelling, line.number());
                places.put(column, place);
            }
        }
    }

    /** What the column at this place is taken for; empty where it is passed over. */
    Optional<DeckColumn> at(int place) {
        return places.entrySet().stream()
                .filter(each -> each.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static void refuseTwice(List<String> headings, String heading, long line) throws UnreadableDeck {
        if (headings.indexOf(heading) != headings.lastIndexOf(heading)) {
            throw new UnreadableDeck("Line " + line + " has two columns with the heading " + heading);
        }
    }

    boolean has(DeckColumn column) {
        return places.containsKey(column);
    }

    /** What stands in that column of the row; empty where the deck has none. */
    String in(CsvLine line, DeckColumn column) {
        return line.cell(places.getOrDefault(column, -1));
    }
}
