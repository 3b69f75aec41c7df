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
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tariscope.TestDatabase;

/** One database with the demo data of one day, loaded for the first test class that asks for it and closed after the last. */
final class LoadedDemo implements BeforeAllCallback {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final Clock CLOCK = clock(TODAY);

    private static Loaded loaded;

    static Clock clock(LocalDate day) {
        return Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        loaded = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Loaded.class, key -> new Loaded(), Loaded.class);
    }

    /** Closed by JUnit at the end of the run. Tagged like every class that makes a database. */
    @Tag("database")
    private static final class Loaded implements AutoCloseable {
        private final TestDatabase database = new TestDatabase();
        private final Connection connection;

        private Loaded() {
            try {
                connection = database.connect();
                connection.setAutoCommit(false);
                new DemoData(CLOCK).load(connection);
                connection.commit();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
            database.close();
        }
    }

    static Connection connection() {
        return loaded.connection;
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
