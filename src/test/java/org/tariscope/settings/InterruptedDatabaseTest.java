package org.tariscope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server interrupts the thread of a request that takes too long; the database of all the others stays open. */
class InterruptedDatabaseTest {
    private static final int ROWS = 200;

    @TempDir
    Path data;

    @Test
    void whoeverIsInterruptedTheOthersReadAndWriteOn() throws Exception {
        String url = Settings.of(Map.of("tariscope.data", data.toString())).databaseUrl();
        try (Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            statement.execute("create table payment (id bigint primary key, text varchar(1000))");
            insert(other, 0);
            CountDownLatch begun = new CountDownLatch(1);
            Thread interrupted = new Thread(() -> writeUntilItFails(url, begun));
            interrupted.start();
            begun.await();
            interrupted.interrupt();
            interrupted.join();
            insert(other, -1);
            assertThat(rows(other)).isEqualTo(ROWS + 2);
        }
        try (Connection again = DriverManager.getConnection(url)) {
            assertThat(rows(again)).as("after it was closed and opened").isEqualTo(ROWS + 2);
        }
    }

    private static void writeUntilItFails(String url, CountDownLatch begun) {
        try (Connection connection = DriverManager.getConnection(url)) {
            for (int i = 1; i <= ROWS; i++) {
                insert(connection, i);
                begun.countDown();
            }
        } catch (SQLException failed) {
            begun.countDown();
        }
    }

    private static void insert(Connection connection, int id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into payment values (?, ?)")) {
            insert.setInt(1, id);
            insert.setString(2, "x".repeat(1000));
            insert.executeUpdate();
        }
    }

    private static int rows(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from payment");
                ResultSet count = select.executeQuery()) {
            count.next();
            return count.getInt(1);
        }
    }
}
