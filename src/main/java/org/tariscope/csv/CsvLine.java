package org.tariscope.csv;

import java.util.List;

/**
 * A row of the file.
 *
 * @param number of the line on which it begins, from 1 on
 */
public record CsvLine(long number, List<String> cells) {
    public CsvLine {
        cells = List.copyOf(cells);
    }

    /** Whether nothing stands in it. */
    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** What stands in the column, without blanks around it; empty where the row has no such column. */
    public String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }
}
