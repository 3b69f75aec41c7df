package org.tariscope.tariff;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A query for a table that is shown in part: its rows are chosen, counted, sorted and cut in the database. */
final class TableQuery {
    private static final int FETCHED_AT_ONCE = 1000;

    private final String from;
    private final List<Object> values;
    private final StringBuilder conditions = new StringBuilder();

    /** Makes something of a row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Every row.
     *
     * @param from the tables, as SQL has them after {@code from}
     * @param values for the question marks in it
     */
    TableQuery(String from, Object... values) {
        this.from = from;
        this.values = new ArrayList<>(Arrays.asList(values));
    }

    /** Only the rows that meet this condition, too. */
    TableQuery and(String condition, Object... bound) {
        conditions
                .append(conditions.isEmpty() ? " where (" : " and (")
                .append(condition)
                .append(')');
        values.addAll(Arrays.asList(bound));
        return this;
    }

    /** Whatever has this text in it; it is compared without regard to case. */
    static String holding(String text) {
        return "%"
                + startingWith(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }

    /** Whatever begins with this text. */
    static String startingWith(String text) {
        return text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** The rows of another query and these, each with its columns, by id; only the ids of these rows are left. */
    TableQuery joined(String others, List<Object> othersValues, String columns) {
        List<Object> all = new ArrayList<>(othersValues);
        all.addAll(values);
        TableQuery joined = new TableQuery(
                "(" + others + " union all select " + columns + " from " + from + conditions + ") x", all.toArray());
        joined.conditions.append(" group by x.id having max(x.chosen) = 1");
        return joined;
    }

    long count(DataSource database) {
        List<Long> found = new ArrayList<>();
        run(database, "select count(*) from " + from + conditions, values, row -> found.add(row.getLong(1)));
        return found.get(0);
    }

    /** Some of the rows, in this order. */
    <T> List<T> find(DataSource database, String columns, String order, TablePart part, Reader<T> reader) {
        List<T> found = new ArrayList<>();
        String sql = "select " + columns + " from " + from + conditions + " order by " + order + " limit ? offset ?";
        List<Object> bound = new ArrayList<>(values);
        bound.add(part.count());
        bound.add(part.first());
        run(database, sql, bound, row -> found.add(reader.read(row)));
        return found;
    }

    /** Every row, in this order. */
    <T> void each(DataSource database, String columns, String order, Reader<T> reader, Consumer<T> taker) {
        String sql = "select " + columns + " from " + from + conditions + " order by " + order;
        run(database, sql, values, row -> {
            taker.accept(reader.read(row));
            return true;
        });
    }

    private static void run(DataSource database, String sql, List<Object> bound, Reader<Boolean> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < bound.size(); i++) {
                select.setObject(i + 1, bound.get(i));
            }
            select.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    reader.read(found);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The price list could not be read", failed);
        }
    }
}
