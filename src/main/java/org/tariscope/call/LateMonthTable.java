package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The months in which calls came late and those after them are still to be priced again. Whoever writes a month's row holds its
 * subscriber's account.
 */
final class LateMonthTable {
    private static final int NAMED_AT_ONCE = 2000;

    private LateMonthTable() {}

    /** Remembers for this import the first call that came late in each month; of a month that waits already, the earlier one. */
    static void note(Connection connection, long importId, Map<MonthUse.Key, Place> firsts, Instant now)
            throws SQLException {
        Map<MonthUse.Key, Place> waiting = read(connection, firsts.keySet());
        Map<MonthUse.Key, Place> fresh = new HashMap<>(firsts);
        fresh.keySet().removeAll(waiting.keySet());
        waiting.replaceAll((key, place) -> place.earlier(firsts.get(key)));
        String insert =
                """
                insert into late_month (started_at, external_id, call_import_id, noted_at, subscriber_id, tariff_id, month_start)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        write(connection, insert, importId, fresh, now);
        String update =
                """
                update late_month set started_at = ?, external_id = ?, call_import_id = ?, noted_at = ?
                where subscriber_id = ? and tariff_id = ? and month_start = ?
                """;
        write(connection, update, importId, waiting, now);
    }

    private static void write(
            Connection connection, String sql, long importId, Map<MonthUse.Key, Place> firsts, Instant now)
            throws SQLException {
        if (firsts.isEmpty()) {
            return;
        }
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            for (Map.Entry<MonthUse.Key, Place> each : firsts.entrySet()) {
                write.setObject(1, utc(each.getValue().start()));
                write.setString(2, each.getValue().externalId());
                write.setLong(3, importId);
                write.setObject(4, utc(now));
                setKey(write, 5, each.getKey());
                write.addBatch();
            }
            write.executeBatch();
        }
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    }

    private static void setKey(PreparedStatement statement, int place, MonthUse.Key key) throws SQLException {
        statement.setLong(place, key.subscriber());
        statement.setLong(place + 1, key.tariff());
        statement.setObject(place + 2, key.month().atDay(1));
    }

    /** Those of these months that wait, with the first call that came late. */
    static Map<MonthUse.Key, Place> read(Connection connection, Collection<MonthUse.Key> months) throws SQLException {
        Map<MonthUse.Key, Place> found = new HashMap<>();
        if (isEmpty(connection)) {
            return found;
        }
        Set<MonthUse.Key> meant = new HashSet<>(months);
        List<Long> subscribers =
                meant.stream().map(MonthUse.Key::subscriber).distinct().sorted().toList();
        for (int i = 0; i < subscribers.size(); i += NAMED_AT_ONCE) {
            addOf(connection, subscribers.subList(i, Math.min(subscribers.size(), i + NAMED_AT_ONCE)), found);
        }
        found.keySet().retainAll(meant);
        return found;
    }

    /** Almost always. */
    private static boolean isEmpty(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from late_month fetch first 1 row only");
                ResultSet found = select.executeQuery()) {
            return !found.next();
        }
    }

    private static void addOf(Connection connection, List<Long> subscribers, Map<MonthUse.Key, Place> to)
            throws SQLException {
        String sql = "select subscriber_id, tariff_id, month_start, started_at, external_id from late_month"
                + " where subscriber_id in (?" + ", ?".repeat(subscribers.size() - 1) + ")";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < subscribers.size(); i++) {
                select.setLong(i + 1, subscribers.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Instant start = rows.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                    to.put(key(rows), new Place(start, rows.getString(5)));
                }
            }
        }
    }

    private static MonthUse.Key key(ResultSet row) throws SQLException {
        return new MonthUse.Key(row.getLong(1), row.getLong(2), YearMonth.from(row.getObject(3, LocalDate.class)));
    }

    /** Some months that this import sees to. */
    static List<MonthUse.Key> ofImport(Connection connection, long importId, int most) throws SQLException {
        String sql =
                """
                select subscriber_id, tariff_id, month_start from late_month where call_import_id = ?
                order by call_import_id, subscriber_id, tariff_id, month_start fetch first ? rows only
                """;
        return months(connection, sql, importId, most);
    }

    /** Some months that have waited since this moment or longer, those that have waited longest first. */
    static List<MonthUse.Key> since(Connection connection, Instant moment, int most) throws SQLException {
        String sql =
                """
                select subscriber_id, tariff_id, month_start from late_month where noted_at <= ?
                order by noted_at, subscriber_id, tariff_id, month_start fetch first ? rows only
                """;
        return months(connection, sql, utc(moment), most);
    }

    private static List<MonthUse.Key> months(Connection connection, String sql, Object value, int most)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, value);
            select.setInt(2, most);
            List<MonthUse.Key> months = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    months.add(key(rows));
                }
            }
            return months;
        }
    }

    /** They wait no more. */
    static void delete(Connection connection, Collection<MonthUse.Key> months) throws SQLException {
        String sql = "delete from late_month where subscriber_id = ? and tariff_id = ? and month_start = ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            for (MonthUse.Key key : months) {
                setKey(delete, 1, key);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
