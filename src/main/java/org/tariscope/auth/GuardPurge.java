package org.tariscope.auth;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Keeps the tables of the log-in guard small: what no rule looks at any more goes, and the oldest rows beyond the capacity. */
@ApplicationScoped
class GuardPurge {
    private static final String FAILURES = "delete from login_guard where touched_at <= ?";
    private static final String NEWEST_FAILURE_TOO_MANY =
            "select touched_at from login_guard order by touched_at desc offset ? rows fetch next 1 rows only";

    private static final String SOURCES = "delete from known_source where last_login_at <= ?";
    private static final String NEWEST_SOURCE_TOO_MANY =
            "select last_login_at from known_source order by last_login_at desc offset ? rows fetch next 1 rows only";

    /** Rows of a table that are kept, however many sources there are. */
    int capacity = 100_000;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Transactional
    void run(Instant now) {
        try (Connection connection = database.getConnection()) {
            delete(connection, FAILURES, utc(now.minus(GuardPolicy.PAIR_WINDOW)));
            deleteBeyondCapacity(connection, FAILURES, NEWEST_FAILURE_TOO_MANY);
            delete(connection, SOURCES, utc(now.minus(GuardPolicy.KNOWN_SOURCE)));
            deleteBeyondCapacity(connection, SOURCES, NEWEST_SOURCE_TOO_MANY);
        } catch (SQLException failed) {
            throw new IllegalStateException("The log-in guard could not be purged", failed);
        }
    }

    private void deleteBeyondCapacity(Connection connection, String delete, String newestTooMany) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(newestTooMany)) {
            select.setInt(1, capacity);
            try (ResultSet found = select.executeQuery()) {
                if (found.next()) {
                    delete(connection, delete, found.getObject(1, LocalDateTime.class));
                }
            }
        }
    }

    private static void delete(Connection connection, String sql, LocalDateTime upTo) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, upTo);
            delete.executeUpdate();
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
