package org.tariscope.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.IntPredicate;

/** The text of single values in answers, the same in every format. */
final class AnswerText {
    private static final int REPLACEMENT = 0xFFFD;

    private AnswerText() {}

    static String of(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalDateTime moment) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS));
        }
        if (value instanceof Instant instant) {
            return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.MILLIS));
        }
        if (value instanceof String
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof Enum<?>) {
            return value.toString();
        }
        throw new IllegalStateException(
                "An answer cannot hold a " + value.getClass().getName());
    }

    /** No encoding can write half of a surrogate pair, and each would replace it in its own way. */
    static String wellFormed(String text) {
        return replacing(text, point -> point >= 0xD800 && point <= 0xDFFF);
    }

    /** What XML 1.0 cannot hold must not make an answer unreadable. */
    static String fitForXml(String text) {
        return replacing(text, point -> !XmlCharacter.allowed(point));
    }

    /** A loop, as there may be millions of values in an answer. */
    private static boolean isFree(String text, IntPredicate bad) {
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (bad.test(point)) {
                return false;
            }
        }
        return true;
    }

    private static String replacing(String text, IntPredicate bad) {
        if (isFree(text, bad)) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        text.codePoints().forEach(point -> replaced.appendCodePoint(bad.test(point) ? REPLACEMENT : point));
        return replaced.toString();
    }
}
