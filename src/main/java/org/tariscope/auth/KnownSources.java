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

/** From where each API user and each administrator has logged in well, and when last. */
@ApplicationScoped
class KnownSources {
    private static final String TOUCH =
            "update known_source set last_login_at = ? where account = ? and account_id = ? and source = ?";

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Transactional
    boolean contains(Account account, long id, String source, Instant since) {
        String sql =
                "select 1 from known_source where account = ? and account_id = ? and source = ? and last_login_at > ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, account.stored());
            select.setLong(2, id);
            select.setString(3, source);
            select.setObject(4, utc(since));
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The known sources could not be read", failed);
        }
    }

    @Transactional
    void remember(Account account, long id, String source, Instant now) {
        try (Connection connection = database.getConnection()) {
            if (touch(connection, TOUCH, account, id, source, now) == 0) {
                insertUnlessThere(connection, account, id, source, now);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The known sources could not be written", failed);
        }
    }

    /** The other log-in that was first has the same time, near enough. */
    private static void insertUnlessThere(Connection connection, Account account, long id, String source, Instant now)
            throws SQLException {
        String sql = "insert into known_source (last_login_at, account, account_id, source) values (?, ?, ?, ?)";
        try {
            touch(connection, sql, account, id, source, now);
        } catch (SQLException failed) {
            UniqueViolation.rethrowOthers(failed);
        }
    }

    private static int touch(Connection connection, String sql, Account account, long id, String source, Instant now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, utc(now));
            statement.setString(2, account.stored());
            statement.setLong(3, id);
            statement.setString(4, source);
            return statement.executeUpdate();
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
