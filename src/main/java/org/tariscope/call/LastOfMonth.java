package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    /** Of each of these months that has calls. */
    static Map<MonthUse.Key, LastOfMonth> read(Connection connection, Collection<MonthUse.Key> keys)
            throws SQLException {
        Map<MonthUse.Key, LastOfMonth> lasts = new HashMap<>();
        for (MonthGroup group : MonthGroup.of(keys)) {
            List<Long> calls = ids(connection, group);
            if (!calls.isEmpty()) {
                read(connection, group, calls, lasts);
            }
        }
        return lasts;
    }

    /** The id of the last call of each who has one. */
    private static List<Long> ids(Connection connection, MonthGroup group) throws SQLException {
        String sql =
                """
                select (
                    select id from call_record %s where subscriber_id = subscriber.id and %s
                    order by started_at desc, id desc fetch first 1 row only)
                from subscriber where id in (%s)
                """
                        .formatted(MonthGroup.BY_SUBSCRIBER, MonthGroup.IN_MONTH, group.marks());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            group.setSubscribers(select, group.setMonth(select, 1));
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

    /** Where another began in the same second, the one with the greater external id is the last, whatever their ids are. */
    private static void read(
            Connection connection, MonthGroup group, List<Long> calls, Map<MonthUse.Key, LastOfMonth> to)
            throws SQLException {
        String sql =
                """
                select subscriber_id, started_at, case when exists (
                    select 1 from call_record same %s where same.subscriber_id = call_record.subscriber_id
                        and same.started_at = call_record.started_at and same.id < call_record.id)
                    then null else used_seconds + billed_seconds end
                from call_record where id in (?%s)
                """
                        .formatted(MonthGroup.BY_SUBSCRIBER, ", ?".repeat(calls.size() - 1));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < calls.size(); i++) {
                select.setLong(i + 1, calls.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Instant start = rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                    long used = rows.getLong(3);
                    OptionalLong said = rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(used);
                    to.put(group.key(rows.getLong(1)), new LastOfMonth(start, said));
                }
            }
        }
    }
}
