package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tariscope.audit.Who;

/** The tables of the runs that price calls again. */
final class RerateTable {
    private RerateTable() {}

    /**
     * What is to be done.
     *
     * @param nodes of which calls are meant; empty: of all
     */
    record Order(CallFilter filter, String reason, Optional<Set<Long>> nodes) {
        private String nodeLimit() {
            return nodes.map(
                            each -> each.stream().sorted().map(Object::toString).collect(Collectors.joining(" ")))
                    .orElse(null);
        }
    }

    /** A new run; answers its id. */
    static long begin(Connection connection, Order order, Who who, Instant now) throws SQLException {
        long id;
        try (PreparedStatement next = connection.prepareStatement("select next value for call_rerate_seq");
                ResultSet drawn = next.executeQuery()) {
            drawn.next();
            id = drawn.getLong(1);
        }
        String sql =
                """
                insert into call_rerate (id, filter, reason, state, calls, changed, cost_before, cost_after, ordered_by,
                    started_at, node_limit)
                values (?, ?, ?, 'running', 0, 0, 0, 0, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, id);
            insert.setString(2, order.filter().toString());
            insert.setString(3, order.reason());
            insert.setString(4, who.name());
            insert.setObject(5, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.setString(6, order.nodeLimit());
            insert.executeUpdate();
        }
        return id;
    }

    /** So many calls were looked at, and these have changed. */
    static void add(Connection connection, long id, int looked, List<CallRepricing.Change> changes)
            throws SQLException {
        RerateChanges.add(connection, id, changes);
        String sql = "update call_rerate set calls = calls + ?, changed = changed + ? where id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, looked);
            update.setInt(2, changes.size());
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    /** A call that changed twice is counted once. */
    static long finish(Connection connection, long id, RerateSums sums, Instant now) throws SQLException {
        String sql =
                """
                update call_rerate set state = 'done', calls = ?, cost_before = ?, cost_after = ?, finished_at = ?,
                    changed = (select count(*) from call_rerate_change where rerate_id = ?)
                where id = ?
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, sums.calls());
            update.setBigDecimal(2, sums.before());
            update.setBigDecimal(3, sums.after());
            update.setObject(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            update.setLong(5, id);
            update.setLong(6, id);
            return update.executeUpdate();
        }
    }

    /** The run broke off; its sums are those of the calls that it has changed. */
    static long fail(Connection connection, long id, Instant now) throws SQLException {
        String sql =
                """
                update call_rerate set state = 'failed', finished_at = ?,
                    changed = (select count(*) from call_rerate_change where rerate_id = ?),
                    cost_before = (select coalesce(sum(cost_before), 0) from call_rerate_change where rerate_id = ?),
                    cost_after = (select coalesce(sum(cost_after), 0) from call_rerate_change where rerate_id = ?)
                where id = ?
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            for (int place = 2; place <= 5; place++) {
                update.setLong(place, id);
            }
            return update.executeUpdate();
        }
    }
}
