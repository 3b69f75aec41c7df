package org.tariscope.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tariscope.audit.AuditSearch;

/** Days and a word, as the page and the address of the file say them. */
final class AuditChoice {
    private static final int DAYS = 30;

    private AuditChoice() {}

    /** The first day where only the last is chosen. */
    static LocalDate beginning(LocalDate to) {
        return to.minusDays(DAYS);
    }

    /** From the beginning of the first day to the end of the last, in this zone. */
    static AuditSearch.Choice of(ZoneId zone, LocalDate from, LocalDate to, String text) {
        return new AuditSearch.Choice(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant(),
                text);
    }

    static String query(LocalDate from, LocalDate to, String text) {
        return "?from=" + from + "&to=" + to + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
