package org.tariscope.sql;

import java.util.List;
import org.tariscope.http.Answer;
import org.tariscope.http.ItemName;

/**
 * What a statement gave.
 *
 * @param rows the values of each row in the order of the columns, an empty Optional for null
 * @param rowcount how many rows stand here or, of a change, were changed
 * @param truncated whether there are more rows than stand here
 */
record SqlAnswer(
        @ItemName("column") List<SqlColumn> columns,
        @ItemName(value = "row", inner = "value") List<List<Object>> rows,
        long rowcount,
        boolean truncated)
        implements Answer {
    SqlAnswer {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static SqlAnswer changed(long rowcount) {
        return new SqlAnswer(List.of(), List.of(), rowcount, false);
    }
}
