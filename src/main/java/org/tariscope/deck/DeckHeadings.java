package org.tariscope.deck;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariscope.csv.CsvFault;
import org.tariscope.csv.CsvFile;
import org.tariscope.csv.CsvLine;

/** Finds the columns of a deck also where their headings are not known: the fullest of the first lines has them. */
final class DeckHeadings {
    private DeckHeadings() {}

    static List<DeckHeading> read(InputStream bytes, Optional<String> charset, Map<DeckColumn, String> named)
            throws CsvFault, UnreadableDeck {
        List<CsvLine> lines = new ArrayList<>();
        try (CsvFile file = CsvFile.open(bytes, charset)) {
            Optional<CsvLine> line = file.next();
            while (line.isPresent() && lines.size() <= DeckHeader.LINES_BEFORE) {
                lines.add(line.get());
                line = file.next();
            }
        }
        int place = place(lines, named);
        if (place < 0) {
            throw new UnreadableDeck("The file is empty");
        }
        DeckHeader header = DeckHeader.of(lines.get(place), named);
        List<DeckHeading> headings = new ArrayList<>();
        List<String> cells = lines.get(place).cells();
        for (int i = 0; i < cells.size(); i++) {
            String sample = place + 1 < lines.size() ? lines.get(place + 1).cell(i) : "";
            headings.add(new DeckHeading(
                    cells.get(i), header.at(i).map(DeckColumn::heading).orElse(""), sample));
        }
        return headings;
    }

    /** The line of the headings as an import finds it, or else the first of the fullest lines; -1 where there is none. */
    private static int place(List<CsvLine> lines, Map<DeckColumn, String> named) throws UnreadableDeck {
        int fullest = -1;
        for (int i = 0; i < Math.min(lines.size(), DeckHeader.LINES_BEFORE); i++) {
            if (DeckHeader.of(lines.get(i), named).isWhole(named)) {
                return i;
            }
            if (fullest < 0 || filled(lines.get(i)) > filled(lines.get(fullest))) {
                fullest = i;
            }
        }
        return fullest;
    }

    private static long filled(CsvLine line) {
        return line.cells().stream().filter(cell -> !cell.isBlank()).count();
    }
}
