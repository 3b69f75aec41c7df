package org.tariscope.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;

/** Writes the audit in the transaction of what it tells of: no change without its row, no row without its change. */
@ApplicationScoped
public class AuditLog {
    /** Characters of a stored text; the state of one object is far shorter. */
    private static final int MAX_TEXT = 4000;

    private static final int FETCHED_AT_ONCE = 1000;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Clock clock;

    /** For the container. */
    public AuditLog() {}

    /** Without a container; each row is a transaction of its own. */
    public AuditLog(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Appends a row to the chain; holds the chain's end until the transaction is over, so call it last. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Who who, AuditEntry entry) {
        append(who, entry);
    }

    /** Appends a row of its own, for refusals that change nothing else. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordAlone(Who who, AuditEntry entry) {
        append(who, entry);
    }

    /** The id of the first row at which the chain is broken; empty where it is whole. */
    @Transactional
    public Optional<Long> verify() {
        try (Connection connection = database.getConnection()) {
            return verify(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit could not be read", failed);
        }
    }

    private void append(Who who, AuditEntry entry) {
        try (Connection connection = database.getConnection()) {
            append(connection, clock.instant().truncatedTo(ChronoUnit.MILLIS), who, entry);
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit could not be written", failed);
        }
    }

    static void append(Connection connection, Instant at, Who who, AuditEntry entry) throws SQLException {
        long id;
        String previous;
        try (PreparedStatement head = connection.prepareStatement(
                        "select last_id, last_hash from audit_head where id = 1 for update");
                ResultSet end = head.executeQuery()) {
            end.next();
            id = end.getLong(1) + 1;
            previous = end.getString(2);
        }
        AuditRow row =
                AuditRow.chained(id, at, cut(who.name(), 64), who.address(), who.requestId(), fitting(entry), previous);
        insert(connection, row);
        try (PreparedStatement head =
                connection.prepareStatement("update audit_head set last_id = ?, last_hash = ? where id = 1")) {
            head.setLong(1, id);
            head.setString(2, row.hash());
            head.executeUpdate();
        }
    }

    private static void insert(Connection connection, AuditRow row) throws SQLException {
        String sql =
                """
                insert into audit (id, happened_at, actor, address, request_id, action, object, outcome, before_text, after_text,
                    previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, row.id());
            insert.setObject(2, LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC));
            insert.setString(3, row.actor());
            insert.setString(4, row.address());
            insert.setString(5, row.requestId());
            insert.setString(6, row.entry().action());
            insert.setString(7, row.entry().object());
            insert.setString(8, row.entry().outcome());
            insert.setString(9, row.entry().before());
            insert.setString(10, row.entry().after());
            insert.setString(11, row.previousHash());
            insert.setString(12, row.hash());
            insert.executeUpdate();
        }
    }

    static Optional<Long> verify(Connection connection) throws SQLException {
        String sql =
                """
                select id, happened_at, actor, address, request_id, action, object, outcome, before_text, after_text,
                    previous_hash, hash
                from audit order by id
                """;
        AuditChain chain = new AuditChain();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet found = select.executeQuery()) {
                boolean whole = true;
                while (whole && found.next()) {
                    whole = chain.continues(row(found));
                }
            }
        }
        try (PreparedStatement select =
                        connection.prepareStatement("select last_id, last_hash from audit_head where id = 1");
                ResultSet end = select.executeQuery()) {
            end.next();
            return chain.firstBroken(end.getLong(1), end.getString(2));
        }
    }

    static AuditRow row(ResultSet found) throws SQLException {
        AuditEntry entry = new AuditEntry(
                found.getString(6), found.getString(7), found.getString(8), found.getString(9), found.getString(10));
        return new AuditRow(
                found.getLong(1),
                found.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                found.getString(3),
                found.getString(4),
                found.getString(5),
                entry,
                found.getString(11),
                found.getString(12));
    }

    private static AuditEntry fitting(AuditEntry entry) {
        return new AuditEntry(
                cut(entry.action(), 64),
                cut(entry.object(), 128),
                cut(entry.outcome(), 64),
                cut(entry.before(), MAX_TEXT),
                cut(entry.after(), MAX_TEXT));
    }

    /** Never cuts a surrogate pair in two: a database would store something else than what was hashed. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
