package org.tariscope.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.tariscope.http.ProblemType;

/**
 * What was answered to requests with a key. A key is written in the transaction of what it tells of, so that neither is there
 * without the other, and is kept for 30 days.
 */
@ApplicationScoped
public class IdempotencyKeys {
    static final Duration KEPT = Duration.ofDays(30);

    /** Seconds that a repetition waits for the first request to end. */
    private static final int PATIENCE = 2;

    private static final int PURGED_AT_ONCE = 1000;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Clock clock;

    /**
     * What a key stands for.
     *
     * @param fingerprint equal for requests that mean the same
     */
    record Stored(String fingerprint, Outcome outcome) {}

    /** What the key's first request came to; empty where the key is new, or its request has not ended. */
    @Transactional
    Optional<Stored> find(RequestKey key) {
        String sql =
                """
                select i.fingerprint, i.problem, i.detail, l.id, l.subscriber_id, l.rec_date
                from idempotency i left join ledger l on l.id = i.ledger_id
                where i.api_user_id = ? and i.method = ? and i.idem_key = ? and i.created_at > ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            identify(select, 1, key);
            select.setObject(4, now().minus(KEPT));
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(stored(found)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("An idempotency key could not be read", failed);
        }
    }

    private static Stored stored(ResultSet found) throws SQLException {
        String problem = found.getString(2);
        Outcome outcome = problem == null
                ? new Outcome.Booked(
                        new PaymentAnswer(found.getLong(5), found.getLong(4), found.getObject(6, LocalDate.class)))
                : new Outcome.Refused(ProblemType.valueOf(problem), found.getString(3));
        return new Stored(found.getString(1), outcome);
    }

    /** Takes the key within the caller's transaction; a state of class 23 where it is taken, a timeout where it is being taken. */
    void take(Connection connection, RequestKey key, String fingerprint) throws SQLException {
        try (PreparedStatement expired = connection.prepareStatement(
                "delete from idempotency where api_user_id = ? and method = ? and idem_key = ? and created_at <= ?")) {
            identify(expired, 1, key);
            expired.setObject(4, now().minus(KEPT));
            expired.executeUpdate();
        }
        String sql =
                """
                insert into idempotency (api_user_id, method, idem_key, fingerprint, created_at) values (?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            identify(insert, 1, key);
            insert.setString(4, fingerprint);
            insert.setObject(5, now());
            executePatiently(insert);
        }
    }

    /** H2 keeps a statement's limit for its whole connection, which others get from the pool. */
    private static void executePatiently(PreparedStatement insert) throws SQLException {
        insert.setQueryTimeout(PATIENCE);
        try {
            insert.executeUpdate();
        } finally {
            insert.setQueryTimeout(0);
        }
    }

    /** Notes what the request came to, in the transaction that took the key. */
    void settle(Connection connection, RequestKey key, Outcome outcome) throws SQLException {
        String sql =
                """
                update idempotency set ledger_id = ?, problem = ?, detail = ?
                where api_user_id = ? and method = ? and idem_key = ?
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(
                    1,
                    outcome instanceof Outcome.Booked booked ? booked.answer().paymentid() : null);
            update.setString(
                    2,
                    outcome instanceof Outcome.Refused refused ? refused.type().name() : null);
            update.setString(3, outcome instanceof Outcome.Refused refused ? refused.detail() : null);
            identify(update, 4, key);
            update.executeUpdate();
        }
    }

    /** Forgets some of the keys that are older than 30 days; answers whether there may be more. */
    @Transactional
    boolean purge() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from idempotency where created_at <= ? limit ?")) {
            delete.setObject(1, now().minus(KEPT));
            delete.setInt(2, PURGED_AT_ONCE);
            return delete.executeUpdate() == PURGED_AT_ONCE;
        } catch (SQLException failed) {
            throw new IllegalStateException("Idempotency keys could not be purged", failed);
        }
    }

    private static void identify(PreparedStatement statement, int first, RequestKey key) throws SQLException {
        statement.setLong(first, key.apiUserId());
        statement.setString(first + 1, key.method());
        statement.setString(first + 2, key.key());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
