package org.tariscope.admin.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tariscope.tariff.DayTypeAnswer;

/**
 * A row of the week: a weekday with the day type that it has, or a day type that no weekday has.
 *
 * @param weekday 1 = Monday; 0 where it is no weekday
 * @param dayType 0 where the weekday has none, so that every hour has the version's own price
 */
public record WeekRow(int weekday, long dayType, String type, List<Cell> cells) {
    public WeekRow {
        cells = List.copyOf(cells);
    }

    /**
     * An hour.
     *
     * @param price its price's number, 0 for the version's own
     * @param was what it cost in the version before; empty where that is the same
     */
    public record Cell(int hour, int price, String was) {
        /** The letter of its price. */
        public String getLetter() {
            return PriceLine.letter(price);
        }

        public int getColour() {
            return PriceLine.colour(price);
        }

        /** From when to when it is. */
        public String getTime() {
            return String.format("%02d:00–%02d:00", hour, hour + 1);
        }
    }

    /** What an hour of the version before cost, if that differs. */
    interface Before {
        String was(long dayType, int hour);
    }

    /** Monday to Sunday, then the day types that have no weekday. */
    static List<WeekRow> of(List<DayTypeAnswer> types, WeekGrid grid, Before before) {
        List<WeekRow> rows = new ArrayList<>();
        for (int weekday = 1; weekday <= 7; weekday++) {
            int day = weekday;
            rows.add(types.stream()
                    .filter(each -> each.weekdays().contains(day))
                    .findFirst()
                    .map(each -> row(day, each.id(), each.name(), grid, before))
                    .orElseGet(() -> row(day, 0, "", grid, before)));
        }
        types.stream()
                .filter(each -> each.weekdays().isEmpty())
                .forEach(each -> rows.add(row(0, each.id(), each.name(), grid, before)));
        return rows;
    }

    private static WeekRow row(int weekday, long dayType, String type, WeekGrid grid, Before before) {
        return new WeekRow(
                weekday,
                dayType,
                type,
                IntStream.range(0, WeekGrid.HOURS)
                        .mapToObj(hour -> new Cell(hour, grid.at(dayType, hour), before.was(dayType, hour)))
                        .toList());
    }
}
