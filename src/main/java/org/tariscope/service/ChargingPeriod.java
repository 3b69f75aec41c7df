package org.tariscope.service;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** How long a period of a service is; API and database write the {@link #word()}. */
enum ChargingPeriod {
    /** Charged by hand only: it has no periods. */
    MANUAL(Period.ZERO, day -> day),
    DAILY(Period.ofDays(1), day -> day),
    /** Monday to Sunday. */
    WEEKLY(Period.ofWeeks(1), day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))),
    MONTHLY(Period.ofMonths(1), day -> day.withDayOfMonth(1)),
    YEARLY(Period.ofYears(1), day -> day.withDayOfYear(1));

    private final Period length;
    private final UnaryOperator<LocalDate> firstDay;

    ChargingPeriod(Period length, UnaryOperator<LocalDate> firstDay) {
        this.length = length;
        this.firstDay = firstDay;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChargingPeriod of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The periods whose first day lies within these days, both inclusive, in their order. */
    List<Span> beginningWithin(LocalDate from, LocalDate to) {
        List<Span> spans = new ArrayList<>();
        if (this == MANUAL) {
            return spans;
        }
        LocalDate first = firstDay.apply(from);
        if (first.isBefore(from)) {
            first = first.plus(length);
        }
        while (!first.isAfter(to)) {
            LocalDate next = first.plus(length);
            spans.add(new Span(first, next.minusDays(1)));
            first = next;
        }
        return spans;
    }
}
