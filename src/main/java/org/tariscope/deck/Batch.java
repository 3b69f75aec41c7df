package org.tariscope.deck;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.IntConsumer;

/** A statement that is run for many rows, a thousand at a time. */
final class Batch implements AutoCloseable {
    private static final int AT_ONCE = 1000;

    private final PreparedStatement statement;
    private final IntConsumer done;
    private int waiting;

    /** What sets the parameters for a row. */
    @FunctionalInterface
    interface Row {
        void set(PreparedStatement statement) throws SQLException;
    }

    /**
     * A batch without rows.
     *
     * @param done is told how many rows were run
     */
    Batch(Connection connection, String sql, IntConsumer done) throws SQLException {
        statement = connection.prepareStatement(sql);
        this.done = done;
    }

    void add(Row row) throws SQLException {
        row.set(statement);
        statement.addBatch();
        waiting++;
        if (waiting == AT_ONCE) {
            run();
        }
    }

    private void run() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            done.accept(waiting);
            waiting = 0;
        }
    }

    /** Runs what waits. */
    @Override
    public void close() throws SQLException {
        try (statement) {
            run();
        }
    }
}
