package org.tariscope.admin.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tariscope.tariff.RateAnswer;

/** Exchange rates drawn as steps in a field of 1000 by 300, the latest ten years of them. */
public final class RateChart {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 300;
    private static final int YEARS = 10;

    private final List<RateAnswer> rates;
    private final LocalDate today;
    private final LocalDate end;

    RateChart(List<RateAnswer> all, LocalDate today) {
        LocalDate earliest = today.minusYears(YEARS);
        List<RateAnswer> shown = new ArrayList<>(all);
        shown.sort(Comparator.comparing(RateAnswer::fromdate));
        while (shown.size() > 1 && !shown.get(1).fromdate().isAfter(earliest)) {
            shown.remove(0);
        }
        rates = List.copyOf(shown);
        this.today = today;
        LocalDate last = rates.isEmpty() ? today : rates.get(rates.size() - 1).fromdate();
        end = (last.isAfter(today) ? last : today).plusDays(30);
    }

    /** Two rates are the least that tell a change. */
    public boolean isShown() {
        return rates.size() > 1;
    }

    public LocalDate getFirst() {
        return rates.get(0).fromdate();
    }

    public LocalDate getLast() {
        return end;
    }

    public BigDecimal getLeast() {
        return rates.stream()
                .map(RateAnswer::rate)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    public BigDecimal getMost() {
        return rates.stream()
                .map(RateAnswer::rate)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The corners of the line, as SVG has them. */
    public String getPoints() {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < rates.size(); i++) {
            LocalDate until = i + 1 < rates.size() ? rates.get(i + 1).fromdate() : end;
            long height = y(rates.get(i).rate());
            points.append(x(rates.get(i).fromdate())).append(',').append(height).append(' ');
            points.append(x(until)).append(',').append(height).append(' ');
        }
        return points.toString().strip();
    }

    /** Where today is. */
    public long getToday() {
        return x(today);
    }

    private long x(LocalDate day) {
        long days = ChronoUnit.DAYS.between(getFirst(), end);
        return ChronoUnit.DAYS.between(getFirst(), day) * WIDTH / Math.max(1, days);
    }

    /** With a margin of a tenth above and below. */
    private long y(BigDecimal rate) {
        BigDecimal range = getMost().subtract(getLeast());
        if (range.signum() == 0) {
            return HEIGHT / 2;
        }
        BigDecimal share = getMost().subtract(rate).divide(range, 6, RoundingMode.HALF_UP);
        return share.multiply(BigDecimal.valueOf(HEIGHT * 8L / 10)).longValue() + HEIGHT / 10;
    }
}
