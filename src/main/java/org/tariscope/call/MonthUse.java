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

/** The seconds that subscribers have used on tariffs in a month, counted on while recorded calls are priced in their order. */
class MonthUse {
    private final Connection connection;
    private final Map<Key, Long> used = new HashMap<>();

    /** A subscriber's use of a tariff in a month. */
    record Key(long subscriber, long tariff, YearMonth month) {}

    /**
     * Some calls that count in a month.
     *
     * @param asked whether the price of one of them depends on what was used before
     */
    record Calls(RecordedCall first, RecordedCall last, boolean asked) {
        /** With those that come later. */
        Calls plus(Calls later) {
            return new Calls(first, later.last, asked || later.asked);
        }
    }

    MonthUse(Connection connection) {
        this.connection = connection;
    }

    /** Reads what was used before these calls; of months that were read before, it is counted already. */
    void read(Map<Key, Calls> calls) {
        calls.forEach((key, some) -> used.computeIfAbsent(key, unread -> stored(key, some.first())));
    }

    /** What was used before the call; the calls of a month that is read come in their order. */
    long before(Key key, RecordedCall call) {
        return used.get(key);
    }

    /** A call has used so many seconds. */
    void add(Key key, long seconds) {
        used.merge(key, seconds, Long::sum);
    }

    /** What the calls that are recorded have used before this one. */
    private long stored(Key key, RecordedCall call) {
        return stored(key, call.start(), call.externalId());
    }

    /** What the calls that are recorded have used before one with this id that begins then. */
    long stored(Key key, Instant start, String externalId) {
        String sql =
                """
                select coalesce(sum(billed_seconds), 0) from call_record
                where subscriber_id = ? and tariff_id = ? and local_start >= ? and local_start < ?
                    and started_at >= ? and started_at <= ? and (started_at < ? or external_id < ?)
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            LocalDateTime utc = LocalDateTime.ofInstant(start, ZoneOffset.UTC);
            select.setLong(1, key.subscriber());
            select.setLong(2, key.tariff());
            select.setObject(3, key.month().atDay(1).atStartOfDay());
            select.setObject(4, key.month().plusMonths(1).atDay(1).atStartOfDay());
            // No zone is a day away from UTC; this lets the index find the month.
            select.setObject(5, key.month().atDay(1).minusDays(1).atStartOfDay());
            select.setObject(6, utc);
            select.setObject(7, utc);
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
