package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads all rows of a statement. */
final class SqlRows {
    private SqlRows() {}

    /** One row of an answer. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * All rows.
     *
     * @param sql a text of the caller's own, with as many question marks as there are values
     */
    static <T> List<T> read(DataSource database, String sql, Reading<T> reading, List<?> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<T> list = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    list.add(reading.of(rows));
                }
            }
            return list;
        } catch (SQLException failed) {
            throw new IllegalStateException("The rows could not be read", failed);
        }
    }
}
