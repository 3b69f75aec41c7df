package org.tariscope.tariff;

import java.time.LocalDate;

/**
 * A code of a tariff as a table shows it.
 *
 * @param category its kind of destination; null: none
 * @param todate the last day; null: no end
 */
public record FoundCode(long id, String prefix, String name, String category, LocalDate fromdate, LocalDate todate) {
    /** Whether it leads anybody to the tariff on that day: {@code past}, {@code now} or {@code future}. */
    public String state(LocalDate day) {
        if (fromdate.isAfter(day)) {
            return "future";
        }
        return todate != null && todate.isBefore(day) ? "past" : "now";
    }
}
