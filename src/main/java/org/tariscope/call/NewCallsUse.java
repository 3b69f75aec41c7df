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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The seconds used while calls are priced that are not recorded yet. Most calls come after all that are recorded in their
 * month, and count on from the last of those; for one that comes late, all others of its month are read.
 */
final class NewCallsUse extends MonthUse {
    private final Connection connection;
    private final Map<Key, RecordedCall> late = new LinkedHashMap<>();
    private final Map<Key, Deque<Between>> between = new HashMap<>();

    NewCallsUse(Connection connection) {
        super(connection);
        this.connection = connection;
    }

    /** A recorded call that lies between new ones. */
    private record Between(Instant start, String externalId, long seconds) {
        private static final Comparator<Between> ORDER =
                Comparator.comparing(Between::start).thenComparing(Between::externalId);

        private boolean isBefore(RecordedCall call) {
            return ORDER.compare(this, new Between(call.start(), call.externalId(), 0)) < 0;
        }
    }

    /** The first new call of each month in which recorded calls may come after it. */
    Map<Key, RecordedCall> late() {
        return late;
    }

    @Override
    void read(Map<Key, Calls> calls) {
        try {
            Map<Key, LastOfMonth> lasts = LastOfMonth.read(connection, calls.keySet());
            for (Map.Entry<Key, Calls> each : calls.entrySet()) {
                Optional<LastOfMonth> last = Optional.ofNullable(lasts.get(each.getKey()));
                read(each.getKey(), each.getValue(), last);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The used seconds could not be read", failed);
        }
    }

    private void read(Key key, Calls calls, Optional<LastOfMonth> last) throws SQLException {
        boolean isLate = last.filter(
                        recorded -> !recorded.start().isBefore(calls.first().start()))
                .isPresent();
        if (isLate) {
            late.put(key, calls.first());
        }
        if (calls.asked() && isLate) {
            between.put(key, between(key, calls));
        }
        if (calls.asked()) {
            add(key, isLate ? stored(key, calls.first()) : usedBy(key, calls.first(), last));
        }
    }

    /** What was used before a call that comes after this one, the last. */
    private long usedBy(Key key, RecordedCall call, Optional<LastOfMonth> last) {
        OptionalLong used = last.map(LastOfMonth::used).orElse(OptionalLong.of(0));
        return used.isPresent() ? used.getAsLong() : stored(key, call);
    }

    @Override
    long before(Key key, RecordedCall call) {
        Deque<Between> recorded = between.getOrDefault(key, new ArrayDeque<>(0));
        while (!recorded.isEmpty() && recorded.peek().isBefore(call)) {
            add(key, recorded.remove().seconds());
        }
        return super.before(key, call);
    }

    private Deque<Between> between(Key key, Calls calls) throws SQLException {
        String sql =
                """
                select started_at, external_id, billed_seconds from call_record
                where subscriber_id = ? and tariff_id = ? and local_start >= ? and local_start < ?
                    and started_at >= ? and started_at <= ? and (started_at > ? or external_id > ?)
                order by started_at, external_id
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            LocalDateTime start = LocalDateTime.ofInstant(calls.first().start(), ZoneOffset.UTC);
            select.setLong(1, key.subscriber());
            select.setLong(2, key.tariff());
            select.setObject(3, key.month().atDay(1).atStartOfDay());
            select.setObject(4, key.month().plusMonths(1).atDay(1).atStartOfDay());
            select.setObject(5, start);
            select.setObject(6, LocalDateTime.ofInstant(calls.last().start(), ZoneOffset.UTC));
            select.setObject(7, start);
            select.setString(8, calls.first().externalId());
            Deque<Between> found = new ArrayDeque<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Between(
                            rows.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            rows.getString(2),
                            rows.getLong(3)));
                }
            }
            return found;
        }
    }
}
