package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.tariscope.tariff.Price;

/** Reads the last calls of a subscriber. */
@ApplicationScoped
@Transactional
public class LatestCalls {
    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /**
     * A call and its price, or why it has none.
     *
     * @param start in the time of the node
     * @param reason null: it is rated
     */
    public record LatestCall(
            long id,
            LocalDateTime start,
            String direction,
            String dn,
            String number,
            long seconds,
            String reason,
            BigDecimal cost,
            String currency) {}

    /** The latest first, so many at most. */
    public List<LatestCall> of(long subscriber, int most) {
        String sql =
                """
                select id, local_start, direction, dn, number, raw_seconds, reason, cost, currency
                from call_record where subscriber_id = ?
                order by started_at desc, id desc
                limit ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, subscriber);
            select.setInt(2, most);
            List<LatestCall> calls = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    calls.add(call(found));
                }
            }
            return calls;
        } catch (SQLException failed) {
            throw new IllegalStateException("The calls could not be read", failed);
        }
    }

    private static LatestCall call(ResultSet row) throws SQLException {
        BigDecimal cost = row.getBigDecimal("cost");
        return new LatestCall(
                row.getLong("id"),
                row.getObject("local_start", LocalDateTime.class),
                row.getString("direction"),
                row.getString("dn"),
                row.getString("number"),
                row.getLong("raw_seconds"),
                row.getString("reason"),
                cost == null ? null : Price.shown(cost),
                row.getString("currency"));
    }
}
