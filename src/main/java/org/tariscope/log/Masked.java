package org.tariscope.log;

import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * The one place that decides what of people's data a log may show: of phone numbers the last three digits, of what was
 * quoted to say what went wrong nothing.
 */
public final class Masked {
    /** Runs of 7 to 15 digits (E.164 has no more) that are not part of a word, an id, a date or a fraction. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\w.-])\\+?(\\d{4,12})(\\d{3})(?![\\w-])");

    /** Where databases and parsers begin to quote what they were given. */
    private static final Pattern QUOTE = Pattern.compile("[:'\"`]");

    private Masked() {}

    /** The text with an asterisk for each digit of its phone numbers but the last three. */
    public static String phones(String text) {
        return PHONE.matcher(text).replaceAll(found -> "*".repeat(found.group(1).length()) + found.group(2));
    }

    /** The same failure and causes, of the same kinds, from the same places; of each message only what quotes nothing. */
    static Throwable failure(Throwable thrown) {
        return new MaskedException(thrown, 0);
    }

    /** What a failure is, without what it quotes. */
    static String title(Throwable thrown) {
        String kind = thrown.getClass().getName();
        if (thrown instanceof SQLException sql) {
            kind += " " + sql.getSQLState() + "/" + sql.getErrorCode();
        }
        String message = message(thrown);
        return message.isEmpty() ? kind : kind + ": " + message;
    }

    private static String message(Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : thrown.getMessage();
        // The machine's own words quote names of the code, never values.
        String kept = thrown instanceof NullPointerException ? message : QUOTE.split(message, 2)[0];
        return Visible.text(phones(kept.strip()));
    }
}
