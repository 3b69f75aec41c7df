package org.tariscope.cdr;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tariscope.csv.CsvLine;

/** The line with the names of the columns. */
final class Header {
    private final long line;
    private final List<String> names;
    private final UnaryOperator<String> form;

    private Header(CsvLine line, UnaryOperator<String> form) {
        this.line = line.number();
        this.names = line.cells().stream().map(form).toList();
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
    Column need(String... spellings) throws CdrFault {
        Column found = find(spellings);
        if (!found.present()) {
            throw new CdrFault("Line " + line + " names no column " + Shown.of(spellings[0]));
        }
        return found;
    }

    /** The column of one of these names, the first that the file has. */
    Column find(String... spellings) throws CdrFault {
        for (String name : spellings) {
            String known = form.apply(name);
            int[] places = IntStream.range(0, names.size())
                    .filter(place -> names.get(place).equals(known))
                    .toArray();
            if (places.length > 1) {
                throw new CdrFault("Line " + line + " names a column " + Shown.of(name) + " twice");
            }
            if (places.length == 1) {
                return new Column(name, places[0]);
            }
        }
        return Column.absent(spellings[0]);
    }

    /** Why the record cannot be below this header: it is shorter, or has something where the header has no column. */
    Optional<String> mismatch(CsvLine record) {
        int columns = record.cells().size();
        boolean more = IntStream.range(names.size(), columns)
                .anyMatch(place -> !record.cell(place).isEmpty());
        return columns < names.size() || more
                ? Optional.of("The record has " + columns + " columns, line " + line + " names " + names.size())
                : Optional.empty();
    }
}
