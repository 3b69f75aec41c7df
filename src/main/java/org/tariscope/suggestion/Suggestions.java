package org.tariscope.suggestion;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.BadValue;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Keeps suggestions of new methods. */
@ApplicationScoped
@Transactional
public class Suggestions {
    private static final int LONGEST_METHOD = 100;
    private static final int LONGEST_PURPOSE = 2000;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Keeps one; 400 where a text is missing or too long. */
    public long add(Who who, String method, String purpose) {
        List<BadValue> errors = new ArrayList<>();
        check(errors, "method", method, LONGEST_METHOD);
        check(errors, "purpose", purpose, LONGEST_PURPOSE);
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
        try (Connection connection = database.getConnection()) {
            long id = insert(connection, who, method.strip(), purpose.strip());
            audit.record(who, new AuditEntry("suggestions.add", "suggestion " + id, "ok"));
            return id;
        } catch (SQLException failed) {
            throw new IllegalStateException("The suggestion could not be kept", failed);
        }
    }

    private static void check(List<BadValue> errors, String name, String text, int longest) {
        if (text == null || text.isBlank()) {
            errors.add(new BadValue(ProblemType.MISSING_PARAMETER, name, "is required"));
        } else if (text.strip().length() > longest) {
            errors.add(new BadValue(ProblemType.INVALID_VALUE, name, "has more than " + longest + " characters"));
        }
    }

    private long insert(Connection connection, Who who, String method, String purpose) throws SQLException {
        long id;
        try (PreparedStatement next = connection.prepareStatement("select next value for method_suggestion_seq");
                ResultSet drawn = next.executeQuery()) {
            drawn.next();
            id = drawn.getLong(1);
        }
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into method_suggestion (id, method, purpose, suggested_by, suggested_at)
                values (?, ?, ?, ?, ?)
                """)) {
            insert.setLong(1, id);
            insert.setString(2, method);
            insert.setString(3, purpose);
            insert.setString(4, who.name());
            insert.setObject(5, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return id;
    }

    /** How many there are. */
    public long count() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from method_suggestion");
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("The suggestions could not be counted", failed);
        }
    }

    /** A part of them, the latest or the oldest first. */
    public List<Suggestion> find(boolean latestFirst, int first, int most) {
        String sql = "select * from method_suggestion order by id " + (latestFirst ? "desc" : "asc")
                + " offset ? rows fetch next ? rows only";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, first);
            select.setInt(2, most);
            List<Suggestion> suggestions = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    suggestions.add(new Suggestion(
                            row.getLong("id"),
                            row.getString("method"),
                            row.getString("purpose"),
                            row.getString("suggested_by"),
                            row.getObject("suggested_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)));
                }
            }
            return suggestions;
        } catch (SQLException failed) {
            throw new IllegalStateException("The suggestions could not be read", failed);
        }
    }
}
