package org.tariscope.deck;

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
    private static final int LINES_BEFORE = 20;

    private final Map<DeckColumn, Integer> places;

    private DeckHeader(Map<DeckColumn, Integer> places) {
        this.places = places;
    }

    /** Reads up to the line of the headings. */
    static DeckHeader find(CsvFile file) throws UnreadableDeck, CsvFault {
        for (int i = 0; i < LINES_BEFORE; i++) {
            Optional<CsvLine> line = file.next();
            if (line.isEmpty()) {
                break;
            }
            DeckHeader header = of(line.get());
            if (header.has(DeckColumn.PREFIX) && header.has(DeckColumn.PRICE)) {
                return header;
            }
        }
        throw new UnreadableDeck("None of the first " + LINES_BEFORE
                + " lines has the headings of the columns: at least one of prefixes (" + DeckColumn.PREFIX.heading()
                + ", code, dialcode, …) and one of prices (" + DeckColumn.PRICE.heading() + ", rate, …)");
    }

    private static DeckHeader of(CsvLine line) throws UnreadableDeck {
        List<String> headings = line.cells().stream().map(DeckColumn::folded).toList();
        Map<DeckColumn, Integer> places = new EnumMap<>(DeckColumn.class);
        for (DeckColumn column : DeckColumn.values()) {
            for (String known : column.headings()) {
                int place = headings.indexOf(known);
                if (place >= 0 && !places.containsKey(column)) {
                    refuseTwice(headings, known, line.number());
                    places.put(column, place);
                }
            }
        }
        return new DeckHeader(places);
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
