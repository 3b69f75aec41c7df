package org.tariscope.tariff;

import java.time.LocalDate;
import org.tariscope.http.Nullable;

/**
 * A prefix that leads to the tariff.
 *
 * @param todate the last day; null: no end
 */
public record CodePart(String prefix, String name, LocalDate fromdate, @Nullable LocalDate todate) {
    /** Whether it is in force on that day or later. */
    boolean reaches(LocalDate day) {
        return todate == null || !todate.isBefore(day);
    }

    /** Whether there is a day on which both are in force. */
    boolean overlaps(CodePart other) {
        return reaches(other.fromdate) && other.reaches(fromdate);
    }
}
