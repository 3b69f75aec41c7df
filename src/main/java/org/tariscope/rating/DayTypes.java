package org.tariscope.rating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which day is of which type: its date's, or else its weekday's. */
final class DayTypes {
    private static final int NONE = -1;
    private static final int WEEK = 7;

    /** 1 January 1970 was a Thursday. */
    private static final int WEEKDAY_OF_DAY_0 = 3;

    private final Ids ids;
    private final int[] byWeekday = new int[WEEK];
    private final int[] dates;
    private final int[] byDate;

    DayTypes(Map<DayOfWeek, Long> weekdays, Map<LocalDate, Long> holidays) {
        Set<Long> all = new HashSet<>(weekdays.values());
        all.addAll(holidays.values());
        ids = new Ids(all);
        Arrays.fill(byWeekday, NONE);
        weekdays.forEach((weekday, id) -> byWeekday[weekday.ordinal()] = ids.place(id));
        Map<Integer, Integer> types = new TreeMap<>();
        holidays.forEach((date, id) -> types.put(Days.of(date), ids.place(id)));
        dates = types.keySet().stream().mapToInt(Integer::intValue).toArray();
        byDate = types.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** No day has a type. */
    DayTypes() {
        this(Map.of(), Map.of());
    }

    int size() {
        return ids.size();
    }

    /** Negative: no day has this type. */
    int place(long id) {
        return ids.place(id);
    }

    /** The place of the day's type; -1: it has none. */
    int on(int day) {
        int date = Arrays.binarySearch(dates, day);
        return date >= 0 ? byDate[date] : byWeekday[Math.floorMod(day + WEEKDAY_OF_DAY_0, WEEK)];
    }
}
