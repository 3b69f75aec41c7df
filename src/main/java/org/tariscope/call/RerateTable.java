package org.tariscope.call;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The tables of the runs that price calls again. */
final class RerateTable {
    private RerateTable() {}

    /** A new run; answers its id. */
    static long begin(Connection connection, String filter, String reason, String by, Instant now) throws SQLException {
        long id;
        try (PreparedStatement next = connection.prepareStatement("select next value for call_rerate_seq");
                ResultSet drawn = next.executeQuery()) {
            drawn.next();
            id = drawn.getLong(1);
        }
        String sql =
                """
                insert into call_rerate (id, filter, reason, state, calls, changed, cost_before, cost_after, ordered_by, started_at)
                values (?, ?, ?, 'running', 0, 0, 0, 0, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, id);
            insert.setString(2, filter);
            insert.setString(3, reason);
            insert.setString(4, by);
            insert.setObject(5, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return id;
    }

    /** A call that changes twice in a run has the first cost before and the last one after. */
    static void add(Connection connection, long id, List<CallRepricing.Change> changes) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                        "update call_rerate_change set cost_after = ? where rerate_id = ? and call_id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into call_rerate_change (cost_after, rerate_id, call_id, cost_before) values (?, ?, ?, ?)")) {
            for (CallRepricing.Change change : changes) {
                set(update, id, change);
                if (update.executeUpdate() == 0) {
                    set(insert, id, change);
                    insert.setBigDecimal(4, change.before().cost().orElse(null));
                    insert.executeUpdate();
                }
            }
        }
    }

    private static void set(PreparedStatement write, long id, CallRepricing.Change change) throws SQLException {
        BigDecimal after = change.cost().orElse(null);
        write.setBigDecimal(1, after);
        write.setLong(2, id);
        write.setLong(3, change.before().id());
    }

    static void finish(Connection connection, long id, RerateSums sums, long changed, Instant now) throws SQLException {
        String sql =
                """
                update call_rerate set state = 'done', calls = ?, changed = ?, cost_before = ?, cost_after = ?, finished_at = ?
                where id = ?
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, sums.calls());
            update.setLong(2, changed);
            update.setBigDecimal(3, sums.before());
            update.setBigDecimal(4, sums.after());
            update.setObject(5, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            update.setLong(6, id);
            update.executeUpdate();
        }
    }
}
