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
import java.util.Optional;
import javax.sql.DataSource;

/** Reads recorded calls, in the order of their start. */
@ApplicationScoped
@Transactional
public class CallList {
    private static final String SELECT = "select * from call_record where ";

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /** The next of the calls that are meant, after this one; empty: from the first on. */
    List<CallAnswer> page(CallFilter filter, Optional<CallAnswer> last, int most) {
        String after = last.isPresent()
                ? " and started_at >= ? and (started_at > ? or external_id > ? or external_id = ? and id > ?)"
                : "";
        String sql =
                SELECT + filter.condition() + after + " order by started_at, external_id, id fetch first ? rows only";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int place = 1;
            for (Object value : filter.values()) {
                select.setObject(place++, value);
            }
            if (last.isPresent()) {
                LocalDateTime start = startOf(connection, last.get().id());
                select.setObject(place++, start);
                select.setObject(place++, start);
                select.setString(place++, last.get().externalid());
                select.setString(place++, last.get().externalid());
                select.setLong(place++, last.get().id());
            }
            select.setInt(place, most);
            List<CallAnswer> page = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    page.add(of(rows));
                }
            }
            return page;
        } catch (SQLException failed) {
            throw new IllegalStateException("The calls could not be read", failed);
        }
    }

    /** In UTC, by which calls of several nodes are in one order. */
    private static LocalDateTime startOf(Connection connection, long id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select started_at from call_record where id = ?")) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getObject(1, LocalDateTime.class);
            }
        }
    }

    static CallAnswer of(ResultSet row) throws SQLException {
        return new CallAnswer(
                row.getLong("id"),
                row.getString("external_id"),
                row.getLong("pbx_id"),
                row.getObject("local_start", LocalDateTime.class),
                row.getString("direction"),
                row.getString("dn"),
                row.getString("number"),
                row.getString("route_name"),
                row.getString("status"),
                row.getString("reason"),
                id(row, "subscriber_id"),
                id(row, "plan_id"),
                id(row, "provider_id"),
                row.getString("code_prefix"),
                row.getString("code_name"),
                id(row, "tariff_id"),
                id(row, "parameters_id"),
                row.getLong("raw_seconds"),
                id(row, "billed_seconds"),
                shown(row.getBigDecimal("cost")),
                row.getString("currency"),
                shown(row.getBigDecimal("main_cost")),
                shown(row.getBigDecimal("posted")),
                row.getLong("price_list_version"));
    }

    private static Long id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }

    private static BigDecimal shown(BigDecimal amount) {
        return amount == null ? null : org.tariscope.tariff.Price.shown(amount);
    }
}
