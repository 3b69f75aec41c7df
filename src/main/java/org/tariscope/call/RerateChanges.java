package org.tariscope.call;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.tariscope.http.Nullable;

/** The calls that a run has given other prices. */
final class RerateChanges {
    private static final int NAMED_AT_ONCE = 500;
    private static final int READ_AT_ONCE = 5000;

    private RerateChanges() {}

    /** What a call cost before the run and costs now; null: it had, or has, no price. */
    private record Costs(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        private static Costs of(CallRepricing.Change change) {
            return new Costs(change.before().cost().orElse(null), change.cost().orElse(null));
        }

        private Costs then(Costs later) {
            return new Costs(before, later.after);
        }
    }

    /** Adds these changes. A call that changes twice in a run has the first cost before and the last one after. */
    static void add(Connection connection, long run, List<CallRepricing.Change> changes) throws SQLException {
        Map<Long, Costs> costs = new LinkedHashMap<>();
        changes.forEach(change -> costs.merge(change.before().id(), Costs.of(change), Costs::then));
        Map<Long, Costs> again = new LinkedHashMap<>(costs);
        again.keySet().retainAll(known(connection, run, List.copyOf(costs.keySet())));
        costs.keySet().removeAll(again.keySet());
        insert(connection, run, costs);
        update(connection, run, again);
    }

    /** Those of these calls that the run has changed before. */
    private static Set<Long> known(Connection connection, long run, List<Long> calls) throws SQLException {
        Set<Long> known = new HashSet<>();
        for (int i = 0; i < calls.size(); i += NAMED_AT_ONCE) {
            List<Long> some = calls.subList(i, Math.min(calls.size(), i + NAMED_AT_ONCE));
            String sql = "select call_id from call_rerate_change where rerate_id = ? and call_id in (?"
                    + ", ?".repeat(some.size() - 1) + ")";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, run);
                for (int j = 0; j < some.size(); j++) {
                    select.setLong(j + 2, some.get(j));
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        known.add(rows.getLong(1));
                    }
                }
            }
        }
        return known;
    }

    /** All of them, in the order of their ids. */
    static List<RerateRow> list(Connection connection, long run) throws SQLException {
        List<RerateRow> rows = new PackedRows();
        int before;
        do {
            before = rows.size();
            addNext(connection, run, rows);
        } while (rows.size() == before + READ_AT_ONCE);
        return rows;
    }

    private static void addNext(Connection connection, long run, List<RerateRow> to) throws SQLException {
        String sql =
                """
                select c.id, c.external_id, c.local_start, c.subscriber_id, x.cost_before, x.cost_after, c.reason
                from call_rerate_change x join call_record c on c.id = x.call_id
                where x.rerate_id = ? and x.call_id > ? order by x.call_id fetch first ? rows only
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, run);
            select.setLong(2, to.isEmpty() ? 0 : to.get(to.size() - 1).id());
            select.setInt(3, READ_AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    to.add(row(rows));
                }
            }
        }
    }

    private static RerateRow row(ResultSet row) throws SQLException {
        long subscriber = row.getLong(4);
        OptionalLong holder = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(subscriber);
        return RerateRow.of(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, LocalDateTime.class),
                holder,
                Optional.ofNullable(row.getBigDecimal(5)),
                Optional.ofNullable(row.getBigDecimal(6)),
                Optional.ofNullable(row.getString(7)));
    }

    private static void insert(Connection connection, long run, Map<Long, Costs> calls) throws SQLException {
        String sql = "insert into call_rerate_change (rerate_id, call_id, cost_before, cost_after) values (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<Long, Costs> each : calls.entrySet()) {
                insert.setLong(1, run);
                insert.setLong(2, each.getKey());
                insert.setBigDecimal(3, each.getValue().before());
                insert.setBigDecimal(4, each.getValue().after());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void update(Connection connection, long run, Map<Long, Costs> calls) throws SQLException {
        String sql = "update call_rerate_change set cost_after = ? where rerate_id = ? and call_id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Map.Entry<Long, Costs> each : calls.entrySet()) {
                update.setBigDecimal(1, each.getValue().after());
                update.setLong(2, run);
                update.setLong(3, each.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
