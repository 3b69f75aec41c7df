package org.tariscope.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.tariscope.TestDatabase;

/**
 * One database with the demo data of one day, loaded for the first test that asks for it and kept as long as this JVM: Maven
 * gives each class to a JVM by itself, so that JUnit knows of no last one.
 */
final class LoadedDemo {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final Clock CLOCK = clock(TODAY);

    private LoadedDemo() {}

    static Clock clock(LocalDate day) {
        return Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** Tagged like every class that makes a database. */
    @Tag("database")
    private static final class Loaded {
        private static final Connection CONNECTION = load();

        // Closed, the database would be emptied and given to other tests.
        @SuppressWarnings("resource")
        private static Connection load() {
            try {
                Connection connection = new TestDatabase().connect();
                connection.setAutoCommit(false);
                new DemoData(CLOCK).load(connection);
                connection.commit();
                return connection;
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    static Connection connection() {
        return Loaded.CONNECTION;
    }

    static long number(String sql) throws SQLException {
        return number(connection(), sql);
    }

    static long number(Connection asked, String sql) throws SQLException {
        try (PreparedStatement query = asked.prepareStatement(sql);
                ResultSet result = query.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    /** The rows, their columns parted by a space each. */
    static List<String> texts(String sql) throws SQLException {
        return texts(connection(), sql);
    }

    static List<String> texts(Connection asked, String sql) throws SQLException {
        try (PreparedStatement query = asked.prepareStatement(sql);
                ResultSet result = query.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(result.getString(i));
                }
                texts.add(String.join(" ", columns));
            }
            return texts;
        }
    }
}
