package org.tariscope.admin.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Bars of days, each with a part of it that stands out, drawn into a box of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param id tells it from the others of the page
 * @param first its first day, in words
 * @param last its last day, in words
 * @param most the largest value, in words
 */
public record DayChart(String id, String first, String last, String most, List<Bar> bars) {
    static final int WIDTH = 600;
    static final int HEIGHT = 120;
    private static final int GAP = 4;

    /** What a day has: the part is of the value. */
    record Value(LocalDate day, BigDecimal value, BigDecimal part) {
        static Value of(LocalDate day, long value, long part) {
            return new Value(day, BigDecimal.valueOf(value), BigDecimal.valueOf(part));
        }
    }

    /**
     * A day's bar.
     *
     * @param x where it begins from the left
     * @param y where it begins from above; its part begins at {@code partY}
     */
    public record Bar(
            int x, int y, int width, int height, int partY, int partHeight, String day, String value, String part) {}

    /** How days and values are written. */
    record Words(Function<LocalDate, String> day, Function<BigDecimal, String> value) {}

    public DayChart {
        bars = List.copyOf(bars);
    }

    /** One bar a value, in their order; at least one value. */
    static DayChart of(String id, List<Value> values, Words words) {
        BigDecimal most = values.stream().map(Value::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        int step = WIDTH / values.size();
        List<Bar> bars = new ArrayList<>();
        for (Value each : values) {
            int height = height(each.value(), most);
            int part = height(each.part(), most);
            bars.add(new Bar(
                    bars.size() * step + GAP / 2,
                    HEIGHT - height,
                    step - GAP,
                    height,
                    HEIGHT - part,
                    part,
                    words.day().apply(each.day()),
                    words.value().apply(each.value()),
                    words.value().apply(each.part())));
        }
        return new DayChart(
                id,
                bars.get(0).day(),
                bars.get(bars.size() - 1).day(),
                words.value().apply(most),
                bars);
    }

    /** What is not nothing is seen. */
    private static int height(BigDecimal value, BigDecimal most) {
        if (value.signum() <= 0) {
            return 0;
        }
        int height = value.multiply(BigDecimal.valueOf(HEIGHT))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValue();
        return Math.max(2, Math.min(HEIGHT, height));
    }
}
