package org.tariscope.call;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.tariscope.rating.Direction;

/** Reads calls that were recorded, to price them again. */
final class StoredCalls {
    private static final String COLUMNS =
            """
            select id, pbx_id, external_id, started_at, raw_seconds, direction, dn, number, route_name, status, reason,
                local_start, subscriber_id, plan_id, tariff_id, parameters_id, used_seconds, billed_seconds, cost, currency, main_cost,
                posted, ledger_id
            from call_record
            """;

    private StoredCalls() {}

    /**
     * A call as it stands in the table.
     *
     * @param outcome all that its price consists of, in one text to compare
     * @param cost in the main currency; empty: it has no price
     * @param month in which its billed seconds are; empty: it has no price
     * @param day in the time of the node
     * @param reason why it has no price; empty: it has one
     */
    record Stored(
            long id,
            long pbx,
            RecordedCall call,
            OptionalLong subscriber,
            String outcome,
            Optional<BigDecimal> cost,
            Optional<MonthUse.Key> month,
            BigDecimal posted,
            OptionalLong ledgerId,
            LocalDate day,
            String reason) {
        /** The order in which calls use up the stages of a month. */
        static final Comparator<Stored> ORDER = Comparator.comparing(Stored::call, RecordedCall.ORDER);
    }

    /** Of a subscriber's calls on a tariff in a month those after this one, in their order. */
    static List<Stored> after(Connection connection, MonthUse.Key key, Place call) throws SQLException {
        String sql = COLUMNS
                + """
                where subscriber_id = ? and tariff_id = ? and local_start >= ? and local_start < ?
                    and started_at >= ? and (started_at > ? or external_id > ?)
                order by started_at, external_id
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            LocalDateTime start = LocalDateTime.ofInstant(call.start(), ZoneOffset.UTC);
            select.setLong(1, key.subscriber());
            select.setLong(2, key.tariff());
            select.setObject(3, key.month().atDay(1).atStartOfDay());
            select.setObject(4, key.month().plusMonths(1).atDay(1).atStartOfDay());
            select.setObject(5, start);
            select.setObject(6, start);
            select.setString(7, call.externalId());
            return list(select);
        }
    }

    /** The next of the calls that are meant, in their order, after this one; empty: from the first on. */
    static List<Stored> page(Connection connection, CallFilter filter, Optional<Stored> last, int most)
            throws SQLException {
        String after = last.isPresent()
                ? " and started_at >= ? and (started_at > ? or external_id > ? or external_id = ? and id > ?)"
                : "";
        String sql = COLUMNS + "where " + filter.condition() + after
                + " order by started_at, external_id, id fetch first ? rows only";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int place = 1;
            for (Object value : filter.values()) {
                select.setObject(place++, value);
            }
            if (last.isPresent()) {
                RecordedCall call = last.get().call();
                LocalDateTime start = LocalDateTime.ofInstant(call.start(), ZoneOffset.UTC);
                select.setObject(place++, start);
                select.setObject(place++, start);
                select.setString(place++, call.externalId());
                select.setString(place++, call.externalId());
                select.setLong(place++, last.get().id());
            }
            select.setInt(place, most);
            return list(select);
        }
    }

    /** The call that the PBX has sent under this id. */
    static Stored of(Connection connection, long pbx, String externalId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + "where pbx_id = ? and external_id = ?")) {
            select.setLong(1, pbx);
            select.setString(2, externalId);
            return list(select).get(0);
        }
    }

    private static List<Stored> list(PreparedStatement select) throws SQLException {
        List<Stored> calls = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                calls.add(of(rows));
            }
        }
        return calls;
    }

    private static Stored of(ResultSet row) throws SQLException {
        RecordedCall call = new RecordedCall(
                row.getString("external_id"),
                row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getLong("raw_seconds"),
                Direction.of(row.getString("direction")),
                row.getString("dn"),
                row.getString("number"),
                Optional.ofNullable(row.getString("route_name")));
        return new Stored(
                row.getLong("id"),
                row.getLong("pbx_id"),
                call,
                id(row, "subscriber_id"),
                outcome(row),
                Optional.ofNullable(row.getBigDecimal("main_cost")),
                month(row),
                row.getBigDecimal("posted"),
                id(row, "ledger_id"),
                row.getObject("local_start", LocalDateTime.class).toLocalDate(),
                Objects.requireNonNullElse(row.getString("reason"), ""));
    }

    private static OptionalLong id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
    }

    private static Optional<MonthUse.Key> month(ResultSet row) throws SQLException {
        long tariff = row.getLong("tariff_id");
        if (row.wasNull()) {
            return Optional.empty();
        }
        return Optional.of(new MonthUse.Key(
                row.getLong("subscriber_id"),
                tariff,
                YearMonth.from(row.getObject("local_start", LocalDateTime.class))));
    }

    private static String outcome(ResultSet row) throws SQLException {
        BigDecimal cost = row.getBigDecimal("main_cost");
        return row.getString("reason") + " " + row.getString("subscriber_id") + " " + row.getString("plan_id") + " "
                + row.getString("parameters_id") + " "
                + row.getString("used_seconds") + " " + row.getString("billed_seconds") + " "
                + (cost == null ? "" : cost.stripTrailingZeros().toPlainString());
    }
}
