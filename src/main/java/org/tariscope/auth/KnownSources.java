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
import org.tariscope.http.UniqueViolation;

/** From where each user has logged in well, and when last. */
@ApplicationScoped
class KnownSources {
    private static final String TOUCH =
            "update login_source set last_login_at = ? where api_user_id = ? and source = ?";

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Transactional
    boolean contains(long userId, String source, Instant since) {
        String sql = "select 1 from login_source where api_user_id = ? and source = ? and last_login_at > ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, userId);
            select.setString(2, source);
            select.setObject(3, utc(since));
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The known sources could not be read", failed);
        }
    }

    @Transactional
    void remember(long userId, String source, Instant now) {
        try (Connection connection = database.getConnection()) {
            if (touch(connection, TOUCH, userId, source, now) == 0) {
                insertUnlessThere(connection, userId, source, now);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The known sources could not be written", failed);
        }
    }

    /** The other log-in that was first has the same time, near enough. */
    private static void insertUnlessThere(Connection connection, long userId, String source, Instant now)
            throws SQLException {
        String sql = "insert into login_source (last_login_at, api_user_id, source) values (?, ?, ?)";
        try {
            touch(connection, sql, userId, source, now);
        } catch (SQLException failed) {
            UniqueViolation.rethrowOthers(failed);
        }
    }

    private static int touch(Connection connection, String sql, long userId, String source, Instant now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, utc(now));
            statement.setLong(2, userId);
            statement.setString(3, source);
            return statement.executeUpdate();
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
