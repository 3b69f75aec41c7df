package org.tariscope.admin;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.tariscope.http.CsvAnswer;

/** A table of the pages as a file for spreadsheets. */
public interface TableFile extends PageFile {
    List<String> columns();

    /**
     * Hands over each row, a cell a column; null is an empty cell.
     *
     * @param choice what the address says of the rows that are wanted
     */
    void rows(TableChoice choice, Consumer<List<Object>> row);

    /** Text that a spreadsheet would take for a formula is made harmless. */
    @Override
    default CsvAnswer file(TableChoice choice) {
        String path = page().getPath();
        CsvAnswer file = CsvAnswer.named(path.substring(path.lastIndexOf('/') + 1));
        try {
            file.row(columns());
            rows(choice, row -> file.row(cells(row)));
            return file;
        } catch (RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /** Hands over each row of a table that is read a part at a time. */
    static <T> void each(BiFunction<Integer, Integer, List<T>> part, Consumer<T> row) {
        int atOnce = 1000;
        List<T> rows = part.apply(0, atOnce);
        for (int first = atOnce; !rows.isEmpty(); first += atOnce) {
            rows.forEach(row);
            rows = rows.size() < atOnce ? List.of() : part.apply(first, atOnce);
        }
    }

    private static List<String> cells(List<Object> row) {
        return row.stream()
                .map(cell -> CsvAnswer.text(Objects.toString(cell, "")))
                .toList();
    }
}
