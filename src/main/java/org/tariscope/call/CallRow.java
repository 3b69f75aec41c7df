package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * Reads some calls.
     *
     * @param part selects them
     * @param order of the alias {@code c}; empty where they are one
     */
    static List<CallRow> read(Connection connection, String part, List<Object> values, String order)
            throws SQLException {
        String sql =
                """
                select c.*, n.id as node_id, n.name as node_name, n.time_zone, x.name as pbx_name, s.full_name,
                    p.name as provider_name, l.name as plan_name, t.name as tariff_name
                from (%s) c
                join pbx x on x.id = c.pbx_id
                join node n on n.id = x.node_id
                left join subscriber s on s.id = c.subscriber_id
                left join provider p on p.id = c.provider_id
                left join plan l on l.id = c.plan_id
                left join tariff t on t.id = c.tariff_id
                %s
                """
                        .formatted(part, order);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<CallRow> calls = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    calls.add(of(rows));
                }
            }
            return calls;
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
