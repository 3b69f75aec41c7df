package org.tariscope.cdr;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the file writes points in time. */
interface Stamps {
    /** The pattern of seconds since 1970. */
    String EPOCH = "epoch";

    /** Empty where the text is no point in time of the years 1970 to 9999. */
    Optional<CdrStart> of(String text);

    /** Whole seconds since 1970, UTC. */
    static Stamps epoch() {
        Pattern digits = Pattern.compile("[0-9]{1,12}");
        return text -> Optional.of(text)
                .filter(each -> digits.matcher(each).matches())
                .map(each -> Instant.ofEpochSecond(Long.parseLong(each)))
                .flatMap(Written::inRange);
    }

    /** With the letters of a format of ours. */
    static Stamps ofFormat(String letters, StampZone zone) {
        return new Written(Written.formatter(letters), zone);
    }

    /** With the letters that a sender gives. */
    static Stamps ofSender(String letters, StampZone zone) throws CdrFault {
        if (letters.equals(EPOCH)) {
            return epoch();
        }
        String refusal = "The pattern of start " + Shown.of(letters) + " does not describe a date and a time of day";
        try {
            Stamps stamps = ofFormat(letters, zone);
            if (letters.length() > Written.LONGEST_PATTERN || !((Written) stamps).tellsMinutes()) {
                throw new CdrFault(refusal);
            }
            return stamps;
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new CdrFault(refusal);
        }
    }

    /** Dates and times in words and digits. */
    record Written(DateTimeFormatter format, StampZone zone) implements Stamps {
        private static final int LONGEST_PATTERN = 64;
        private static final int FIRST_YEAR = 1970;
        private static final int LAST_YEAR = 9999;

        /** Strict: 30 February is no day. English, as the month names of the files. */
        private static DateTimeFormatter formatter(String letters) {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(letters)
                    // Strictly, a year "of era", which the letter y is, needs an era.
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        }

        private static Optional<CdrStart> inRange(Instant time) {
            int year = time.atOffset(ZoneOffset.UTC).getYear();
            return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(new CdrStart.Utc(time));
        }

        /** Whether what is written with the letters is read again as it was. */
        private boolean tellsMinutes() {
            LocalDateTime some = LocalDateTime.of(2026, 11, 28, 13, 45);
            String written = format.format(some.atOffset(ZoneOffset.UTC));
            return read(written).filter(each -> each.equals(some)).isPresent();
        }

        private Optional<LocalDateTime> read(String text) {
            return new Written(format, StampZone.NODE)
                    .of(text)
                    .map(start -> start.in(ZoneOffset.UTC).toLocalDateTime())
                    .map(time -> time.truncatedTo(ChronoUnit.MINUTES));
        }

        @Override
        public Optional<CdrStart> of(String text) {
            try {
                TemporalAccessor read = format.parse(text);
                if (read.isSupported(ChronoField.INSTANT_SECONDS)) {
                    return inRange(Instant.from(read));
                }
                LocalDateTime time = LocalDateTime.from(read);
                Optional<CdrStart> utc = inRange(time.toInstant(ZoneOffset.UTC));
                return zone == StampZone.UTC ? utc : utc.map(inRange -> new CdrStart.Local(time));
            } catch (DateTimeException malformed) {
                return Optional.empty();
            }
        }
    }
}
