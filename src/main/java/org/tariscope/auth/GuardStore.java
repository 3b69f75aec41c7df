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
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.tariscope.http.UniqueViolation;

/** The tables of the log-in guard. */
@ApplicationScoped
class GuardStore {
    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Transactional
    GuardCounter counter(String scope, String subject) {
        try (Connection connection = database.getConnection()) {
            return read(connection, READ, scope, subject).orElse(GuardCounter.NONE);
        } catch (SQLException failed) {
            throw new IllegalStateException("The log-in guard could not be read", failed);
        }
    }

    /**
     * Changes one counter under its row's lock, in a transaction of its own.
     *
     * @return whether there is such a counter; where not, {@link #add} it and come again
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean change(String scope, String subject, Instant now, UnaryOperator<GuardCounter> change) {
        try (Connection connection = database.getConnection()) {
            Optional<GuardCounter> before = read(connection, READ_LOCKED, scope, subject);
            if (before.isPresent()) {
                write(connection, UPDATE, scope, subject, change.apply(before.get()), now);
            }
            return before.isPresent();
        } catch (SQLException failed) {
            throw new IllegalStateException("The log-in guard could not be written", failed);
        }
    }

    /**
     * Adds a counter unless somebody else was first. In a transaction of its own: MariaDB leaves everybody who was late with
     * a shared lock of the row, and several of them who went on to change it would wait for each other.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(String scope, String subject, Instant now) {
        try (Connection connection = database.getConnection()) {
            write(connection, INSERT, scope, subject, GuardCounter.NONE, now);
        } catch (SQLException failed) {
            if (!UniqueViolation.in(failed)) {
                throw new IllegalStateException("The log-in guard could not be written", failed);
            }
        }
    }

    @Transactional
    void reset(String scope, String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from login_guard where scope = ? and subject = ?")) {
            delete.setString(1, scope);
            delete.setString(2, subject);
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The log-in guard could not be written", failed);
        }
    }

    private static final String READ =
            "select failures, window_start, locked_until, locks from login_guard where scope = ? and subject = ?";

    private static final String READ_LOCKED = READ + " for update";

    private static final String UPDATE =
            """
            update login_guard set failures = ?, window_start = ?, locked_until = ?, locks = ?, touched_at = ?
            where scope = ? and subject = ?
            """;

    private static final String INSERT =
            """
            insert into login_guard (failures, window_start, locked_until, locks, touched_at, scope, subject)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static void write(
            Connection connection, String sql, String scope, String subject, GuardCounter counter, Instant now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, counter.failures());
            statement.setObject(2, utc(counter.windowStart()));
            statement.setObject(3, utc(counter.lockedUntil()));
            statement.setInt(4, counter.locks());
            statement.setObject(5, utc(now));
            statement.setString(6, scope);
            statement.setString(7, subject);
            statement.executeUpdate();
        }
    }

    private static Optional<GuardCounter> read(Connection connection, String sql, String scope, String subject)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, scope);
            select.setString(2, subject);
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(new GuardCounter(
                                found.getInt(1), instant(found, 2), instant(found, 3), found.getInt(4)))
                        : Optional.empty();
            }
        }
    }

    private static Instant instant(ResultSet found, int column) throws SQLException {
        return found.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
