package org.tariscope.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** Calendar days and local times in their one ISO 8601 form. */
final class TimeReading {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T[0-9]{2}:[0-9]{2}:[0-9]{2}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private TimeReading() {}

    static Reading day(String text) {
        if (!DAY.matcher(text).matches()) {
            return Reading.type("must be a day, yyyy-MM-dd");
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return inRange(day.getYear(), day);
        } catch (DateTimeException impossible) {
            return Reading.invalid("is not a day of the calendar");
        }
    }

    static Reading moment(String text) {
        if (!MOMENT.matcher(text).matches()) {
            return Reading.type("must be a local time, yyyy-MM-ddTHH:mm:ss");
        }
        try {
            LocalDateTime moment = LocalDateTime.parse(text);
            return inRange(moment.getYear(), moment);
        } catch (DateTimeException impossible) {
            return Reading.invalid("is not a time of the calendar and the clock");
        }
    }

    private static Reading inRange(int year, Object value) {
        boolean in = year >= FIRST_YEAR && year <= LAST_YEAR;
        return in ? Reading.taken(value) : Reading.outOfRange("must lie in the years 1900 to 2200");
    }
}
