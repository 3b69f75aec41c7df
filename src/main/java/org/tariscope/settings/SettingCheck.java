package org.tariscope.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a value of one setting may be; a complaint is the end of a sentence that begins with the key. */
final class SettingCheck {
    /** H2's ways to keep data that do not close where a thread is interrupted. */
    private static final List<String> SAFE_H2 =
            List.of("jdbc:h2:async:", "jdbc:h2:mem:", "jdbc:h2:tcp:", "jdbc:h2:ssl:");

    private SettingCheck() {}

    static Function<String, Optional<String>> anything() {
        return value -> Optional.empty();
    }

    /** Values that stand in examples are known to everybody. */
    static Function<String, Optional<String>> secret() {
        List<String> samples = List.of("changeme", "change-me", "password", "secret");
        return value -> samples.contains(value.toLowerCase(Locale.ROOT))
                ? Optional.of("is a sample value; choose one that nobody knows")
                : Optional.empty();
    }

    static Function<String, Optional<String>> required() {
        return value -> value.isBlank() ? Optional.of("must not be empty") : Optional.empty();
    }

    static Function<String, Optional<String>> flag() {
        return choice("true", "false");
    }

    static Function<String, Optional<String>> choice(String... words) {
        return value -> List.of(words).contains(value)
                ? Optional.empty()
                : Optional.of("must be one of " + String.join(", ", words) + ", not \"" + value + "\"");
    }

    static Function<String, Optional<String>> whole(int min, int max) {
        return value -> value.matches("\\d{1,9}") && Integer.parseInt(value) >= min && Integer.parseInt(value) <= max
                ? Optional.empty()
                : Optional.of("must be a whole number from " + min + " to " + max + ", not \"" + value + "\"");
    }

    static Function<String, Optional<String>> timeOfDay() {
        return value -> value.matches("([01]\\d|2[0-3]):[0-5]\\d")
                ? Optional.empty()
                : Optional.of("must be a time from 00:00 to 23:59, not \"" + value + "\"");
    }

    static Function<String, Optional<String>> zone() {
        return value -> {
            try {
                if (!value.isEmpty()) {
                    ZoneId.of(value);
                }
                return Optional.empty();
            } catch (DateTimeException unknown) {
                return Optional.of("must be an IANA time zone such as Europe/Kyiv, not \"" + value + "\"");
            }
        };
    }

    static Function<String, Optional<String>> day() {
        return value -> {
            try {
                if (!value.isEmpty()) {
                    LocalDate.parse(value);
                }
                return Optional.empty();
            } catch (DateTimeException wrong) {
                return Optional.of("must be a day such as 2026-12-31, not \"" + value + "\"");
            }
        };
    }

    static Function<String, Optional<String>> readableFile() {
        return value -> value.isEmpty() || Files.isReadable(Path.of(value))
                ? Optional.empty()
                : Optional.of("names a file that cannot be read: \"" + value + "\"");
    }

    static Function<String, Optional<String>> databaseUrl() {
        return value -> {
            if (value.isEmpty() || value.startsWith("jdbc:mariadb:")) {
                return Optional.empty();
            }
            if (!value.startsWith("jdbc:h2:")) {
                return Optional.of("must begin with jdbc:mariadb: or jdbc:h2:");
            }
            if (SAFE_H2.stream().noneMatch(value::startsWith)) {
                return Optional.of(
                        "names an H2 file that an interrupted request would close: begin it with jdbc:h2:async:");
            }
            List<String> delays = Stream.of(value.toUpperCase(Locale.ROOT).split(";"))
                    .filter(part -> part.startsWith("WRITE_DELAY="))
                    .toList();
            return delays.equals(List.of("WRITE_DELAY=0"))
                    ? Optional.empty()
                    : Optional.of(
                            "names an H2 database without ;WRITE_DELAY=0: a killed server would lose what it acknowledged");
        };
    }
}
