package org.tariscope.admin.tariff;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariscope.tariff.DayTypeAnswer;
import org.tariscope.tariff.Price;
import org.tariscope.tariff.TimePart;
import org.tariscope.tariff.WholeTariffAnswer;

/** The prices of a version by day type and hour: a legend of prices, and which of them each hour has. */
final class WeekPrices implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<PriceLine> lines = new ArrayList<>();
    private final WeekGrid grid;

    /** Those of a version; the first price is the version's own. */
    WeekPrices(WholeTariffAnswer version, List<DayTypeAnswer> types) {
        grid = new WeekGrid(types.stream().map(DayTypeAnswer::id).toList());
        add(text(version.value()), text(version.connectioncost()));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (TimePart band : version.timelist()) {
            String key = text(band.value()) + " " + text(band.connectioncost());
            int number = numbers.computeIfAbsent(key, unknown -> add(text(band.value()), text(band.connectioncost())));
            grid.paint(band.daytypeid(), band.hourfrom(), band.hourto(), number);
        }
    }

    /** None but the version's own, which is not known yet. */
    WeekPrices(List<DayTypeAnswer> types) {
        grid = new WeekGrid(types.stream().map(DayTypeAnswer::id).toList());
        add("", "");
    }

    private static String text(java.math.BigDecimal price) {
        return Price.shown(price).toPlainString();
    }

    /** Adds a price to the legend; answers its number. */
    int add(String value, String connectioncost) {
        lines.add(new PriceLine(lines.size(), value, connectioncost));
        return lines.size() - 1;
    }

    List<PriceLine> lines() {
        return lines;
    }

    WeekGrid grid() {
        return grid;
    }

    /** What an hour costs: price and connection cost. */
    String at(long dayType, int hour) {
        PriceLine line = lines.get(grid.at(dayType, hour));
        return line.getConnectioncost().equals("0.00")
                ? line.getValue()
                : line.getValue() + " + " + line.getConnectioncost();
    }
}
