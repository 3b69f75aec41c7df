package org.tariscope.sql;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a result row by row until it ends, has as many rows as were asked for, or fills an answer. */
final class ResultReading {
    private final ResultSet found;
    private final List<ColumnKind> kinds = new ArrayList<>();
    private final List<SqlColumn> columns = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private final AnswerSize size = new AnswerSize();

    private ResultReading(ResultSet found) {
        this.found = found;
    }

    static SqlAnswer read(ResultSet found, int maxRows) throws SQLException {
        ResultReading reading = new ResultReading(found);
        reading.describe(found.getMetaData());
        boolean truncated = reading.rows(maxRows);
        return new SqlAnswer(reading.columns, reading.rows, reading.rows.size(), truncated);
    }

    private void describe(ResultSetMetaData result) throws SQLException {
        for (int i = 1; i <= result.getColumnCount(); i++) {
            ColumnKind kind = ColumnKind.of(result.getColumnType(i), result.getPrecision(i));
            kinds.add(kind);
            SqlColumn column = new SqlColumn(result.getColumnLabel(i), kind.word());
            columns.add(column);
            size.column(column);
        }
    }

    /** Whether there was more. */
    private boolean rows(int maxRows) throws SQLException {
        try {
            while (found.next()) {
                List<Object> row = row();
                if (rows.size() == maxRows || !size.fits(row)) {
                    return true;
                }
                rows.add(row);
            }
            return false;
        } catch (SQLException broken) {
            if (BoundedSocketFactory.isExceeded(broken)) {
                return true;
            }
            throw broken;
        }
    }

    private List<Object> row() throws SQLException {
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Optional<Object> value = kinds.get(i).read(found, i + 1);
            row.add(value.isPresent() ? value.get() : value);
        }
        return List.copyOf(row);
    }
}
