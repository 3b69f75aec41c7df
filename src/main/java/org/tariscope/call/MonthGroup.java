package org.tariscope.call;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Subscribers whose calls on a tariff in a month are looked for together. */
record MonthGroup(long tariff, YearMonth month, List<Long> subscribers) {
    /**
     * Read by MariaDB, a comment to all others: while it knows little of a table that has just begun to fill, it would read
     * through everybody's calls until it meets those of the subscribers.
     */
    static final String BY_SUBSCRIBER = "/*M! force index (call_record_of_subscriber) */";

    /** What each call of the group meets: {@link #setMonth} sets its five parameters. No zone is a day away from UTC. */
    static final String IN_MONTH =
            "tariff_id = ? and local_start >= ? and local_start < ? and started_at >= ? and started_at < ?";

    private static final int AT_ONCE = 2000;

    /** All these months in groups that are not too large for a statement. */
    static List<MonthGroup> of(Collection<MonthUse.Key> keys) {
        Map<MonthGroup, List<Long>> all = new LinkedHashMap<>();
        keys.forEach(key -> all.computeIfAbsent(
                        new MonthGroup(key.tariff(), key.month(), List.of()), same -> new ArrayList<>())
                .add(key.subscriber()));
        List<MonthGroup> groups = new ArrayList<>();
        all.forEach((shared, subscribers) -> {
            for (int i = 0; i < subscribers.size(); i += AT_ONCE) {
                List<Long> some = subscribers.subList(i, Math.min(subscribers.size(), i + AT_ONCE));
                groups.add(new MonthGroup(shared.tariff, shared.month, some));
            }
        });
        return groups;
    }

    MonthUse.Key key(long subscriber) {
        return new MonthUse.Key(subscriber, tariff, month);
    }

    List<MonthUse.Key> keys() {
        return subscribers.stream().map(this::key).toList();
    }

    /** As many question marks as there are subscribers. */
    String marks() {
        return "?" + ", ?".repeat(subscribers.size() - 1);
    }

    /** Sets the parameters from this place on and answers the next place. */
    int setSubscribers(PreparedStatement select, int place) throws SQLException {
        int next = place;
        for (long subscriber : subscribers) {
            select.setLong(next++, subscriber);
        }
        return next;
    }

    /** The same for the parameters of {@link #IN_MONTH}. */
    int setMonth(PreparedStatement select, int place) throws SQLException {
        LocalDateTime first = month.atDay(1).atStartOfDay();
        LocalDateTime next = first.plusMonths(1);
        select.setLong(place, tariff);
        select.setObject(place + 1, first);
        select.setObject(place + 2, next);
        select.setObject(place + 3, first.minusDays(1));
        select.setObject(place + 4, next.plusDays(1));
        return place + 5;
    }
}
