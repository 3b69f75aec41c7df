package org.tariscope.admin.quote;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people and browsers write otherwise than the API. What cannot be understood stays as it is, and is refused with its name. */
final class Typed {
    private static final Pattern TO_THE_MINUTE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,4}):([0-5]\\d)");

    private Typed() {}

    /** Browsers leave the seconds out where there are none. */
    static String start(String typed) {
        String start = typed.strip();
        return TO_THE_MINUTE.matcher(start).matches() ? start.replace(' ', 'T') + ":00" : start;
    }

    /** Seconds, of which h:mm:ss and mm:ss are other spellings. */
    static String seconds(String typed) {
        Matcher clock = CLOCK.matcher(typed.strip());
        if (!clock.matches()) {
            return typed;
        }
        long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        return Long.toString((hours * 60 + Long.parseLong(clock.group(2))) * 60 + Long.parseLong(clock.group(3)));
    }
}
