package org.tariscope.call;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The seconds used while calls are priced that are not recorded yet. Most calls come after all that are recorded in their
 * month, and count on from the last of those; where one comes late, the others of its month are added up.
 */
final class NewCallsUse extends MonthUse {
    private final Connection connection;
    private final Map<Key, Place> late = new LinkedHashMap<>();
    private final Map<Key, CallsBetween> recorded = new HashMap<>();

    NewCallsUse(Connection connection) {
        super(connection);
        this.connection = connection;
    }

    /** The first new call of each month in which recorded calls may come after it, or after one that came late before. */
    Map<Key, Place> late() {
        return late;
    }

    @Override
    void read(Map<Key, Calls> months) {
        try {
            Map<Key, LastOfMonth> lasts = LastOfMonth.read(connection, months.keySet());
            Set<Key> waiting = LateMonthTable.read(connection, months.keySet()).keySet();
            Map<Key, Calls> unknown = new LinkedHashMap<>();
            months.forEach((key, calls) -> {
                Optional<LastOfMonth> last = Optional.ofNullable(lasts.get(key));
                boolean isLate = waiting.contains(key) || isAmongRecorded(calls, last);
                if (isLate) {
                    late.put(key, Place.of(calls.first()));
                }
                OptionalLong used = last.map(LastOfMonth::used).orElse(OptionalLong.of(0));
                if (isLate || used.isEmpty()) {
                    unknown.put(key, calls);
                } else {
                    add(key, used.getAsLong());
                }
            });
            unknown.values().removeIf(calls -> !calls.asked());
            unknown.keySet().forEach(key -> add(key, 0));
            recorded.putAll(CallsBetween.read(connection, unknown));
        } catch (SQLException failed) {
            throw new IllegalStateException("The used seconds could not be read", failed);
        }
    }

    private static boolean isAmongRecorded(Calls calls, Optional<LastOfMonth> last) {
        return last.isPresent() && !last.get().start().isBefore(calls.first().start());
    }

    @Override
    long before(Key key, RecordedCall call) {
        if (recorded.containsKey(key)) {
            add(key, recorded.get(key).next(Place.of(call)));
        }
        return super.before(key, call);
    }
}
