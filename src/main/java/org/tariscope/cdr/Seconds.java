package org.tariscope.cdr;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as files write them: {@code 75}, {@code 74.5}, {@code 00:01:15}, with days {@code 1.00:01:15}. */
final class Seconds {
    /** Longer than any call; the engine takes no more. */
    static final Duration LONGEST = Duration.ofSeconds(Integer.MAX_VALUE);

    private static final Pattern PLAIN = Pattern.compile("([0-9]{1,18})(?:\\.([0-9]{1,9}))?");
    private static final Pattern CLOCK =
            Pattern.compile("(?:([0-9]{1,6})\\.)?([0-9]{1,6}):([0-5][0-9]):([0-5][0-9])(?:\\.([0-9]{1,9}))?");
    private static final int NANO_DIGITS = 9;

    private Seconds() {}

    static Optional<Duration> of(String text) {
        Matcher plain = PLAIN.matcher(text);
        if (plain.matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(plain.group(1)), nanos(plain.group(2))));
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            long days = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
            return Optional.of(Duration.ofDays(days)
                    .plusHours(Long.parseLong(clock.group(2)))
                    .plusMinutes(Long.parseLong(clock.group(3)))
                    .plusSeconds(Long.parseLong(clock.group(4)))
                    .plusNanos(nanos(clock.group(5))));
        }
        return Optional.empty();
    }

    /** A group that is not there is null: the one place where the JDK hands one out. */
    private static long nanos(String fraction) {
        return fraction == null ? 0 : Long.parseLong(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
    }
}
