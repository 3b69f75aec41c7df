package org.tariscope.admin.tariff;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/**
 * Which price each hour of each day type has, by the price's number: 0 is the version's own. As text, day type by day type:
 * {@code 1:0,0,…;2:0,…} with 24 numbers each.
 */
final class WeekGrid implements Serializable {
    static final int HOURS = 24;
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "([1-9][0-9]{0,17}:[0-9]{1,3}(,[0-9]{1,3}){23}(;|$))*";

    private final Map<Long, int[]> hours = new LinkedHashMap<>();

    /** Hours that follow each other and have one price. */
    record Band(long dayType, int from, int to, int price) {}

    /** Every hour of these day types has the version's own price. */
    WeekGrid(List<Long> dayTypes) {
        dayTypes.forEach(each -> hours.put(each, new int[HOURS]));
    }

    /** What a page sent; 400 where it is not the text of a grid of these day types and of so many prices. */
    static WeekGrid of(List<Long> dayTypes, String text, int prices) {
        WeekGrid grid = new WeekGrid(dayTypes);
        if (text == null || !text.matches(TEXT)) {
            throw wrong();
        }
        for (String row : text.isEmpty() ? new String[0] : text.split(";")) {
            String[] parts = row.split("[:,]");
            int[] numbers = grid.hours.get(Long.valueOf(parts[0]));
            if (numbers == null) {
                throw wrong();
            }
            for (int hour = 0; hour < HOURS; hour++) {
                numbers[hour] = Integer.parseInt(parts[hour + 1]);
            }
            if (Arrays.stream(numbers).anyMatch(each -> each >= prices)) {
                throw wrong();
            }
        }
        return grid;
    }

    private static Refusal wrong() {
        return Refusal.of(ProblemType.INVALID_VALUE, "week", "is not a week of hours with these prices");
    }

    void paint(long dayType, int from, int to, int price) {
        int[] numbers = hours.get(dayType);
        if (numbers != null) {
            Arrays.fill(numbers, from, to, price);
        }
    }

    /** The price's number in an hour. */
    int at(long dayType, int hour) {
        return hours.containsKey(dayType) ? hours.get(dayType)[hour] : 0;
    }

    /** The bands that the grid comes to, day type by day type. */
    List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        hours.forEach((dayType, numbers) -> {
            int from = 0;
            for (int hour = 1; hour <= HOURS; hour++) {
                if (hour == HOURS || numbers[hour] != numbers[from]) {
                    if (numbers[from] > 0) {
                        bands.add(new Band(dayType, from, hour, numbers[from]));
                    }
                    from = hour;
                }
            }
        });
        return bands;
    }

    String text() {
        return hours.entrySet().stream()
                .map(row -> row.getKey() + ":"
                        + IntStream.of(row.getValue()).mapToObj(String::valueOf).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }
}
