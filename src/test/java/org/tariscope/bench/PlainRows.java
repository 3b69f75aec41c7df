package org.tariscope.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows that an import has made, and their insert as a plain program would do it: what an import is measured against. */
final class PlainRows {
    private static final int BATCH = 1000;

    private final List<Object[]> rows = new ArrayList<>();

    private PlainRows() {}

    /** All rows of the query, in memory. */
    static PlainRows read(Connection connection, String sql) throws SQLException {
        PlainRows read = new PlainRows();
        try (ResultSet found = connection.createStatement().executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getObject(i + 1);
                }
                read.rows.add(row);
            }
        }
        return read;
    }

    /**
     * Inserts them, a thousand a batch.
     *
     * @param into the table and its columns
     * @param everyBatch whether each batch is a transaction; else the caller commits
     */
    void insert(Connection connection, String into, boolean everyBatch) throws SQLException {
        int columns = rows.get(0).length;
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + into + " values (?" + ", ?".repeat(columns - 1) + ")")) {
            int waiting = 0;
            for (Object[] row : rows) {
                for (int i = 0; i < columns; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                waiting++;
                if (waiting == BATCH) {
                    insert.executeBatch();
                    if (everyBatch) {
                        connection.commit();
                    }
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }
}
