package org.tariscope.tariff;

import java.time.LocalDate;
import java.util.List;
import org.tariscope.http.Answer;
import org.tariscope.http.ItemName;

/**
 * One row of {@code daytypes.list}.
 *
 * @param weekdays 1 = Monday to 7 = Sunday
 */
public record DayTypeAnswer(
        long id, String name, @ItemName("weekday") List<Integer> weekdays, @ItemName("date") List<LocalDate> dates)
        implements Answer {
    public DayTypeAnswer {
        weekdays = List.copyOf(weekdays);
        dates = List.copyOf(dates);
    }
}
