package org.tariscope.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/** Inserts many rows with one statement; what is left is sent when it is closed. */
final class Batch implements AutoCloseable {
    private static final int SIZE = 500;

    private final PreparedStatement statement;
    private int waiting;

    Batch(Connection connection, String sql) throws SQLException {
        statement = connection.prepareStatement(sql);
    }

    /** Adds a row; an empty Optional is an SQL null. */
    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
            statement.setObject(i + 1, value);
        }
        statement.addBatch();
        waiting++;
        if (waiting == SIZE) {
            send();
        }
    }

    /** Sends what waits, for rows of another batch that refer to it. */
    void send() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            send();
        }
    }
}
