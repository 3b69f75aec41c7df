package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The seconds that subscribers have used on tariffs in a month, counted on while calls are priced in their order. */
final class MonthUse {
    private final Connection connection;
    private final Map<Key, Long> used = new HashMap<>();

    /** A subscriber's use of a tariff in a month. */
    record Key(long subscriber, long tariff, YearMonth month) {}

    MonthUse(Connection connection) {
        this.connection = connection;
    }

    /** What was used before the call; of calls before the first one that is asked for, the database says it. */
    long before(Key key, RecordedCall call) {
        return before(key, call.start(), call.externalId());
    }

    /** What was used before a call with this id that begins then. */
    long before(Key key, Instant start, String externalId) {
        return used.computeIfAbsent(
                key, first -> stored(first, LocalDateTime.ofInstant(start, ZoneOffset.UTC), externalId));
    }

    void add(Key key, long seconds) {
        used.computeIfPresent(key, (same, before) -> before + seconds);
    }

    private long stored(Key key, LocalDateTime start, String externalId) {
        String sql =
                """
                select coalesce(sum(billed_seconds), 0) from call_record
                where subscriber_id = ? and tariff_id = ? and local_start >= ? and local_start < ?
                    and started_at >= ? and started_at <= ? and (started_at < ? or external_id < ?)
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, key.subscriber());
            select.setLong(2, key.tariff());
            select.setObject(3, key.month().atDay(1).atStartOfDay());
            select.setObject(4, key.month().plusMonths(1).atDay(1).atStartOfDay());
            // No zone is a day away from UTC; this lets the index find the month.
            select.setObject(5, key.month().atDay(1).minusDays(1).atStartOfDay());
            select.setObject(6, start);
            select.setObject(7, start);
            select.setString(8, externalId);
            try (ResultSet sum = select.executeQuery()) {
                sum.next();
                return sum.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The used seconds could not be read", failed);
        }
    }
}
