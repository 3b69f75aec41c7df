package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What recorded calls have used before new ones of a month, and between them. */
final class CallsBetween {
    private final Deque<Use> calls = new ArrayDeque<>();
    private long before;

    private record Use(Place place, long seconds) {}

    private CallsBetween() {}

    /** Of each of these months, looked for in groups. */
    static Map<MonthUse.Key, CallsBetween> read(Connection connection, Map<MonthUse.Key, MonthUse.Calls> months)
            throws SQLException {
        Map<MonthUse.Key, CallsBetween> found = new HashMap<>();
        months.keySet().forEach(key -> found.put(key, new CallsBetween()));
        for (MonthGroup group : MonthGroup.of(months.keySet())) {
            // The first and the last of all in the group: the calls of a step begin not far from each other.
            LocalDateTime first = utc(group.keys().stream()
                    .map(key -> months.get(key).first().start())
                    .min(Comparator.naturalOrder())
                    .orElseThrow());
            LocalDateTime last = utc(group.keys().stream()
                    .map(key -> months.get(key).last().start())
                    .max(Comparator.naturalOrder())
                    .orElseThrow());
            addBefore(connection, group, first, found);
            addBetween(connection, group, first, last, found);
        }
        return found;
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static void addBefore(
            Connection connection, MonthGroup group, LocalDateTime first, Map<MonthUse.Key, CallsBetween> to)
            throws SQLException {
        String sql =
                """
                select subscriber_id, sum(billed_seconds) from call_record %s
                where subscriber_id in (%s) and %s and started_at < ? group by subscriber_id
                """
                        .formatted(MonthGroup.BY_SUBSCRIBER, group.marks(), MonthGroup.IN_MONTH);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int place = group.setMonth(select, group.setSubscribers(select, 1));
            select.setObject(place, first);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    to.get(group.key(rows.getLong(1))).before = rows.getLong(2);
                }
            }
        }
    }

    private static void addBetween(
            Connection connection,
            MonthGroup group,
            LocalDateTime first,
            LocalDateTime last,
            Map<MonthUse.Key, CallsBetween> to)
            throws SQLException {
        String sql =
                """
                select subscriber_id, started_at, external_id, billed_seconds from call_record %s
                where subscriber_id in (%s) and %s and started_at >= ? and started_at <= ? and billed_seconds > 0
                order by started_at, external_id
                """
                        .formatted(MonthGroup.BY_SUBSCRIBER, group.marks(), MonthGroup.IN_MONTH);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int place = group.setMonth(select, group.setSubscribers(select, 1));
            select.setObject(place, first);
            select.setObject(place + 1, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Instant start = rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                    to.get(group.key(rows.getLong(1)))
                            .calls
                            .add(new Use(new Place(start, rows.getString(3)), rows.getLong(4)));
                }
            }
        }
    }

    /** What was used before this new call and after the one that was asked for before it; of the first one, all before it. */
    long next(Place call) {
        long seconds = before;
        before = 0;
        while (!calls.isEmpty() && calls.peek().place().isBefore(call)) {
            seconds += calls.remove().seconds();
        }
        return seconds;
    }
}
