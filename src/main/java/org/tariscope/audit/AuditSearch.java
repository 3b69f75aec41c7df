package org.tariscope.audit;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads the audit as people want it: of some days, and with a word in whatever a row says. */
@ApplicationScoped
public class AuditSearch {
    private static final String CHOSEN =
            """
            from audit
            where happened_at >= ? and happened_at < ? and lower(concat(actor, ' ', address, ' ', action, ' ', object, ' ',
                outcome, ' ', request_id, ' ', coalesce(before_text, ''), ' ', coalesce(after_text, ''))) like ? escape '!'
            """;
    private static final String COUNT = "select count(*) " + CHOSEN;
    private static final String ROWS =
            """
            select id, happened_at, actor, address, request_id, action, object, outcome, before_text, after_text,
                previous_hash, hash
            """
                    + CHOSEN;
    private static final String OLDEST_FIRST = ROWS + "order by id limit ? offset ?";
    private static final String LATEST_FIRST = ROWS + "order by id desc limit ? offset ?";
    private static final int FETCHED_AT_ONCE = 1000;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /**
     * Which rows are meant.
     *
     * @param from the first moment
     * @param to the first moment that is not meant any more
     * @param text a part of what a row says, without regard to case; empty: every row
     */
    public record Choice(Instant from, Instant to, String text) {
        private String pattern() {
            String part = text.strip().toLowerCase(Locale.ROOT);
            return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        }
    }

    /** How many rows there are of these. */
    @Transactional
    public long count(Choice choice) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNT)) {
            choose(select, choice);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit could not be counted", failed);
        }
    }

    /** Some of them, in the order of time. */
    @Transactional
    public List<AuditRow> find(Choice choice, boolean latestFirst, int first, int count) {
        List<AuditRow> rows = new ArrayList<>();
        read(latestFirst ? LATEST_FIRST : OLDEST_FIRST, choice, first, count, rows::add);
        return rows;
    }

    /** Shows all of them, the oldest first. */
    @Transactional
    public void each(Choice choice, Consumer<AuditRow> reader) {
        read(OLDEST_FIRST, choice, 0, Integer.MAX_VALUE, reader);
    }

    private void read(String sql, Choice choice, int first, int count, Consumer<AuditRow> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            choose(select, choice);
            select.setInt(4, count);
            select.setInt(5, first);
            select.setFetchSize(Math.min(count, FETCHED_AT_ONCE));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    reader.accept(AuditLog.row(found));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit could not be read", failed);
        }
    }

    private static void choose(PreparedStatement select, Choice choice) throws SQLException {
        select.setObject(1, LocalDateTime.ofInstant(choice.from(), ZoneOffset.UTC));
        select.setObject(2, LocalDateTime.ofInstant(choice.to(), ZoneOffset.UTC));
        select.setString(3, choice.pattern());
    }
}
