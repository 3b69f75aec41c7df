package org.tariscope.sql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One connection that runs one guarded statement in one transaction. */
final class Session {
    private static final int FETCHED_AT_ONCE = 10;

    private final Connection connection;
    private final GuardedStatement statement;
    private final List<Optional<Object>> values;

    Session(Connection connection, GuardedStatement statement, List<Optional<Object>> values) {
        this.connection = connection;
        this.statement = statement;
        this.values = values;
    }

    void begin(String transaction) throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(transaction)) {
            begin.execute();
        }
    }

    SqlAnswer read(int maxRows) throws SQLException {
        List<SqlAnswer> answers = new ArrayList<>();
        try (PreparedStatement prepared = connection.prepareStatement(statement.text())) {
            bind(prepared);
            prepared.setFetchSize(FETCHED_AT_ONCE);
            prepared.setMaxRows(maxRows + 1);
            try (ResultSet found = prepared.executeQuery()) {
                answers.add(ResultReading.read(found, maxRows));
                abandonRest(answers.get(0));
            }
        } catch (SQLException broken) {
            if (answers.isEmpty() || !answers.get(0).truncated()) {
                throw broken;
            }
        }
        return answers.get(0);
    }

    /** To close a result is to read it to its end; to abort is to leave it, and what is closed then complains. */
    private void abandonRest(SqlAnswer answer) {
        if (answer.truncated()) {
            Watchdog.abort(connection);
        }
    }

    /** Runs the change; it counts when the transaction is committed. */
    Change change() throws SQLException {
        long before = count();
        long rows;
        try (PreparedStatement prepared = connection.prepareStatement(statement.text())) {
            bind(prepared);
            rows = prepared.executeLargeUpdate();
        }
        return new Change(rows, before, count());
    }

    private long count() throws SQLException {
        String table = statement.changed().orElseThrow();
        try (PreparedStatement count = connection.prepareStatement("select count(*) from " + table);
                ResultSet found = count.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    private void bind(PreparedStatement prepared) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(prepared, i + 1, values.get(i).orElse(""), values.get(i).isEmpty());
        }
    }

    /** A whole number goes as one: LIMIT takes no decimals. */
    private static void bind(PreparedStatement prepared, int place, Object value, boolean isNull) throws SQLException {
        if (isNull) {
            prepared.setNull(place, Types.VARCHAR);
        } else if (value instanceof BigDecimal number && number.scale() == 0 && number.precision() <= 18) {
            prepared.setLong(place, number.longValueExact());
        } else if (value instanceof BigDecimal number) {
            prepared.setBigDecimal(place, number);
        } else if (value instanceof Boolean flag) {
            prepared.setBoolean(place, flag);
        } else {
            prepared.setString(place, value.toString());
        }
    }

    /** Ends the transaction without its changes, and with it all locks. */
    void rollBack() {
        try {
            if (!connection.isClosed()) {
                begin("rollback");
            }
        } catch (SQLException gone) {
            // With its connection a transaction ends by itself.
            Watchdog.abort(connection);
        }
    }
}
