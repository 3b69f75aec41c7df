package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tariscope.http.Nullable;

/**
 * A recorded call with the names of what it names by id.
 *
 * @param startedAt in UTC
 * @param zone of the node
 */
public record CallRow(
        CallAnswer call,
        LocalDateTime startedAt,
        long nodeId,
        String node,
        String zone,
        String pbx,
        @Nullable String subscriber,
        @Nullable String provider,
        @Nullable String plan,
        @Nullable String tariff,
        Long importId) {

    /** The calls with these ids, in the order of the ids; what is found first and joined then is joined to nothing else. */
    static List<CallRow> read(Connection connection, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        String sql =
                """
                select c.*, n.id as node_id, n.name as node_name, n.time_zone, x.name as pbx_name, s.full_name,
                    p.name as provider_name, l.name as plan_name, t.name as tariff_name
                from call_record c
                join pbx x on x.id = c.pbx_id
                join node n on n.id = x.node_id
                left join subscriber s on s.id = c.subscriber_id
                left join provider p on p.id = c.provider_id
                left join plan l on l.id = c.plan_id
                left join tariff t on t.id = c.tariff_id
                where c.id in (?%s) order by c.id
                """
                        .formatted(", ?".repeat(ids.size() - 1));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.size(); i++) {
                select.setLong(i + 1, ids.get(i));
            }
            Map<Long, CallRow> calls = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    CallRow row = of(rows);
                    calls.put(row.call().id(), row);
                }
            }
            return ids.stream().map(calls::get).filter(Objects::nonNull).toList();
        }
    }

    private static CallRow of(ResultSet row) throws SQLException {
        long importId = row.getLong("call_import_id");
        return new CallRow(
                CallList.of(row),
                row.getObject("started_at", LocalDateTime.class),
                row.getLong("node_id"),
                row.getString("node_name"),
                row.getString("time_zone"),
                row.getString("pbx_name"),
                row.getString("full_name"),
                row.getString("provider_name"),
                row.getString("plan_name"),
                row.getString("tariff_name"),
                importId == 0 ? null : importId);
    }
}
