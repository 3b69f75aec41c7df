package org.tariscope.admin;

import java.util.List;
import java.util.function.Consumer;

/** A table of the pages as a file for spreadsheets. A bean of this kind is all that a new one needs. */
public interface TableFile {
    /** Its address, and who may have it. */
    AdminPage page();

    List<String> columns();

    /**
     * Hands over each row, a cell a column; null is an empty cell.
     *
     * @param choice what the address says of the rows that are wanted
     */
    void rows(TableChoice choice, Consumer<List<Object>> row);
}
