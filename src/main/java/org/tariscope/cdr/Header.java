package org.tariscope.cdr;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tariscope.csv.CsvLine;

/** The line with the names of the columns. */
final class Header {
    private final CsvLine line;
    private final UnaryOperator<String> form;

    private Header(CsvLine line, UnaryOperator<String> form) {
        this.line = line;
        this.form = form;
    }

    /** Names that differ in nothing but case are the same. */
    static Header asWritten(CsvLine line) {
        return new Header(line, name -> name.strip().toLowerCase(Locale.ROOT));
    }

    /** {@code time-start}, {@code Time Start} and {@code timeStart} are the same. */
    static Header ofAnySpelling(CsvLine line) {
        return new Header(line, name -> name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT));
    }

    /** The column of one of these names. */
    Column need(String... names) throws CdrFault {
        Column found = find(names);
        if (!found.present()) {
            throw new CdrFault("Line " + line.number() + " names no column " + Shown.of(names[0]));
        }
        return found;
    }

    /** The column of one of these names, the first that the file has. */
    Column find(String... names) throws CdrFault {
        for (String name : names) {
            int[] places = IntStream.range(0, size())
                    .filter(place -> form.apply(line.cells().get(place)).equals(form.apply(name)))
                    .toArray();
            if (places.length > 1) {
                throw new CdrFault("Line " + line.number() + " names a column " + Shown.of(name) + " twice");
            }
            if (places.length == 1) {
                return new Column(name, places[0]);
            }
        }
        return Column.absent(names[0]);
    }

    private int size() {
        return line.cells().size();
    }

    /** Why the record cannot be below this header: it is shorter, or has something where the header has no column. */
    Optional<String> mismatch(CsvLine record) {
        int columns = record.cells().size();
        boolean more = IntStream.range(size(), columns)
                .anyMatch(place -> !record.cell(place).isEmpty());
        return columns < size() || more
                ? Optional.of("The record has " + columns + " columns, line " + line.number() + " names " + size())
                : Optional.empty();
    }
}
