package org.tariscope.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service as the charges depend on it: how often, how much, and which plans bring it along. */
record Service(long id, String name, String code, String period, BigDecimal price, Set<Long> plans) {
    static final String DAILY = "daily";
    static final String WEEKLY = "weekly";
    static final String MONTHLY = "monthly";
    static final String YEARLY = "yearly";

    static List<Service> of(List<Row> rows) {
        return rows.stream()
                .map(row -> new Service(
                        row.id("id"),
                        row.text("name"),
                        row.text("code"),
                        row.text("period"),
                        row.decimal("price"),
                        plans(row)))
                .toList();
    }

    private static Set<Long> plans(Row row) {
        return row.optional("plans").stream()
                .flatMap(plans -> Arrays.stream(plans.split("\\|")))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    /** Whether a plan that the subscriber ever had brings it along. */
    boolean isFor(Customer customer) {
        return customer.plans().values().stream().anyMatch(plans::contains);
    }

    /** The periods that begin in this month, in order; none of a service that is charged by hand. */
    Stream<Period> beginningIn(LocalDate firstOfMonth) {
        LocalDate next = firstOfMonth.plusMonths(1);
        return switch (period) {
            case DAILY -> firstOfMonth.datesUntil(next).map(day -> new Period(day, day));
            case WEEKLY ->
                firstOfMonth
                        .datesUntil(next)
                        .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                        .map(day -> new Period(day, day.plusDays(6)));
            case MONTHLY -> Stream.of(new Period(firstOfMonth, next.minusDays(1)));
            case YEARLY ->
                firstOfMonth.getDayOfYear() == 1
                        ? Stream.of(new Period(
                                firstOfMonth, firstOfMonth.plusYears(1).minusDays(1)))
                        : Stream.empty();
            default -> Stream.empty();
        };
    }

    /** Both days belong to it. */
    record Period(LocalDate from, LocalDate to) {}
}
