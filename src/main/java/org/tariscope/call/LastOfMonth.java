package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The last call that is recorded of a subscriber on a tariff in a month.
 *
 * @param start of the call
 * @param used seconds of the month with those of the call; empty: the call does not say it, as others began in the same second, or a
 *     version without stages over the month has priced it
 */
record LastOfMonth(Instant start, OptionalLong used) {
    private static final int AT_ONCE = 2000;

    /**
     * Read by MariaDB, a comment to all others: while it knows little of a table that has just begun to fill, it would read
     * backwards through everybody's calls until it meets one of the subscriber's.
     */
    private static final String BY_SUBSCRIBER = "/*! force index (call_record_of_subscriber) */";

    /** Of each of these months that has calls. Those of one tariff and month are looked for together. */
    static Map<MonthUse.Key, LastOfMonth> read(Connection connection, Collection<MonthUse.Key> keys)
            throws SQLException {
        Map<Shared, List<Long>> subscribers = new LinkedHashMap<>();
        keys.forEach(key -> subscribers
                .computeIfAbsent(new Shared(key.tariff(), key.month()), same -> new ArrayList<>())
                .add(key.subscriber()));
        Map<MonthUse.Key, LastOfMonth> lasts = new HashMap<>();
        for (Map.Entry<Shared, List<Long>> each : subscribers.entrySet()) {
            List<Long> all = each.getValue();
            for (int i = 0; i < all.size(); i += AT_ONCE) {
                List<Long> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
                each.getKey().read(connection, some, lasts);
            }
        }
        return lasts;
    }

    /** What some keys have in common. */
    private record Shared(long tariff, YearMonth month) {
        private void read(Connection connection, List<Long> subscribers, Map<MonthUse.Key, LastOfMonth> into)
                throws SQLException {
            List<Long> calls = last(connection, subscribers);
            if (calls.isEmpty()) {
                return;
            }
            // The last by its id; where another began in the same second, the one with the greater external id is the
            // last.
            String sql =
                    """
                    select subscriber_id, started_at, case when exists (
                        select 1 from call_record same %s where same.subscriber_id = call_record.subscriber_id
                            and same.started_at = call_record.started_at and same.id < call_record.id)
                        then null else used_seconds + billed_seconds end
                    from call_record where id in (?%s)
                    """
                            .formatted(BY_SUBSCRIBER, ", ?".repeat(calls.size() - 1));
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                set(select, 1, calls);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Instant start = rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                        long used = rows.getLong(3);
                        OptionalLong said = rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(used);
                        into.put(new MonthUse.Key(rows.getLong(1), tariff, month), new LastOfMonth(start, said));
                    }
                }
            }
        }

        /** The id of the last call of each who has one; no zone is a day away from UTC. */
        private List<Long> last(Connection connection, List<Long> subscribers) throws SQLException {
            String sql =
                    """
                    select (
                        select id from call_record %s
                        where subscriber_id = subscriber.id and tariff_id = ? and local_start >= ? and local_start < ?
                            and started_at >= ? and started_at < ?
                        order by started_at desc, id desc fetch first 1 row only)
                    from subscriber where id in (?%s)
                    """
                            .formatted(BY_SUBSCRIBER, ", ?".repeat(subscribers.size() - 1));
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, tariff);
                select.setObject(2, month.atDay(1).atStartOfDay());
                select.setObject(3, month.plusMonths(1).atDay(1).atStartOfDay());
                select.setObject(4, month.atDay(1).minusDays(1).atStartOfDay());
                select.setObject(5, month.plusMonths(1).atDay(2).atStartOfDay());
                set(select, 6, subscribers);
                List<Long> ids = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        long id = rows.getLong(1);
                        if (!rows.wasNull()) {
                            ids.add(id);
                        }
                    }
                }
                return ids;
            }
        }

        private static void set(PreparedStatement select, int place, List<Long> ids) throws SQLException {
            for (int i = 0; i < ids.size(); i++) {
                select.setLong(place + i, ids.get(i));
            }
        }
    }
}
