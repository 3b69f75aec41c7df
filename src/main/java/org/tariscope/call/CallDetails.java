package org.tariscope.call;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tariscope.http.Nullable;
import org.tariscope.rating.Direction;
import org.tariscope.tariff.Price;

/**
 * All about one call.
 *
 * @param routedNumber the other party's number as its provider's codes have it, by the route's rules of today
 * @param currentVersion of the price list
 * @param rerates the latest first
 */
public record CallDetails(
        CallRow row, Long usedSeconds, String routedNumber, long currentVersion, List<Rerate> rerates) {

    /**
     * How it was priced again once. Costs are in the main currency.
     *
     * @param before null: it had no price
     * @param after null: it had none afterwards
     */
    public record Rerate(
            long run, Instant at, String by, String reason, @Nullable BigDecimal before, @Nullable BigDecimal after) {}

    public CallDetails {
        rerates = List.copyOf(rerates);
    }

    static CallDetails read(Connection connection, CallRow row) throws SQLException {
        CallAnswer call = row.call();
        Direction direction = Direction.of(call.direction());
        String routed = call.route() == null
                ? call.number()
                : PbxDirectory.read(connection, call.pbxid(), Set.of())
                        .route(call.route())
                        .map(known -> known.of(direction, call.number()).number())
                        .orElse(call.number());
        return new CallDetails(
                row,
                usedSeconds(connection, call.id()),
                routed,
                PriceTableReader.version(connection),
                rerates(connection, call.id()));
    }

    private static Long usedSeconds(Connection connection, long id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select used_seconds from call_record where id = ?")) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getObject(1, Long.class);
            }
        }
    }

    private static List<Rerate> rerates(Connection connection, long id) throws SQLException {
        String sql =
                """
                select r.id, r.started_at, r.ordered_by, r.reason, x.cost_before, x.cost_after
                from call_rerate_change x join call_rerate r on r.id = x.rerate_id
                where x.call_id = ? order by r.id desc fetch first 50 rows only
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            List<Rerate> list = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    list.add(new Rerate(
                            rows.getLong(1),
                            rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            rows.getString(3),
                            rows.getString(4),
                            shown(rows.getBigDecimal(5)),
                            shown(rows.getBigDecimal(6))));
                }
            }
            return list;
        }
    }

    private static BigDecimal shown(BigDecimal cost) {
        return cost == null ? null : Price.shown(cost);
    }
}
