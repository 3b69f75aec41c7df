package org.tariscope.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What subscribers are charged in one month: periods of services that begin in it, calls, and what is done once. */
final class DemoCharges {
    private static final String CONNECTION = "CON";
    private static final String VISIT = "VISIT";
    private static final int MOST_DESTINATIONS = 4;
    private static final BigDecimal SECONDS_OF_A_MINUTE = new BigDecimal(60);

    private final LocalDate month;
    private final LocalDate lastDay;
    private final List<String> destinations;
    private final List<Service> services;
    private final Map<Long, List<Given>> given;
    private final Map<Long, List<Service.Period>> periods = new TreeMap<>();

    /** Of the month that begins on that day. */
    DemoCharges(LocalDate month, List<Service> services, List<String> destinations, Map<Long, List<Given>> given) {
        this.month = month;
        this.services = services;
        this.destinations = destinations;
        this.given = given;
        lastDay = month.plusMonths(1).minusDays(1);
        services.forEach(
                service -> periods.put(service.id(), service.beginningIn(month).toList()));
    }

    List<Posting> periods(Customer customer) {
        List<Posting> postings = new ArrayList<>();
        List<Given> own = given.getOrDefault(customer.id(), List.of());
        for (Service service : services) {
            if (service.isFor(customer) || own.stream().anyMatch(one -> one.service() == service.id())) {
                periods.get(service.id()).stream()
                        .filter(period -> customer.isConnected(period.from()))
                        .forEach(
                                period -> charge(customer, service, period, own).ifPresent(postings::add));
            }
        }
        return postings;
    }

    /** The whole period, counting on its first day, for as many as the subscriber has then: as the charging does it. */
    private static Optional<Posting> charge(
            Customer customer, Service service, Service.Period period, List<Given> given) {
        int own = given.stream()
                .filter(one -> one.service() == service.id() && one.isHeld(period.from()))
                .mapToInt(Given::quantity)
                .sum();
        int quantity = service.plans().contains(customer.plan(period.from())) ? own + 1 : own;
        Posting.Charged charged = new Posting.Charged(
                period.from(), period.to(), Optional.of(service.id()), true, service.name(), quantity);
        BigDecimal amount = service.price().multiply(BigDecimal.valueOf(quantity));
        return quantity == 0
                ? Optional.empty()
                : Optional.of(Posting.charge(customer.id(), period.from(), amount, charged));
    }

    List<Posting> once(Customer customer) {
        List<Posting> postings = new ArrayList<>();
        if (!customer.connected().isBefore(month) && !customer.connected().isAfter(lastDay)) {
            postings.add(once(customer, CONNECTION, customer.connected()));
        }
        Dice dice = new Dice(customer.id(), "visit " + month);
        LocalDate visit = month.plusDays(dice.between(3, 20));
        if (dice.oneIn(200) && customer.isConnected(visit)) {
            postings.add(once(customer, VISIT, visit));
        }
        return postings;
    }

    private Posting once(Customer customer, String code, LocalDate day) {
        Service service = services.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return Posting.charge(
                customer.id(),
                day,
                service.price(),
                new Posting.Charged(day, day, Optional.of(service.id()), false, service.name(), 1));
    }

    /** What the calls of the month came to, a row for each tariff, on the next day; not everybody calls every month. */
    List<Posting> calls(Customer customer) {
        List<Posting> postings = new ArrayList<>();
        Dice dice = new Dice(customer.id(), "calls " + month);
        if (customer.isConnected(month) && dice.oneIn(customer.isPerson() ? 5 : 3)) {
            for (int left = dice.between(1, MOST_DESTINATIONS); left > 0; left--) {
                postings.add(calls(dice, customer));
            }
        }
        return postings;
    }

    private Posting calls(Dice dice, Customer customer) {
        int seconds = dice.between(1, 200) * 30;
        BigDecimal price = BigDecimal.valueOf(dice.between(4, 45), 2);
        BigDecimal cost =
                price.multiply(BigDecimal.valueOf(seconds)).divide(SECONDS_OF_A_MINUTE, 2, RoundingMode.HALF_UP);
        return Posting.charge(
                customer.id(),
                lastDay.plusDays(1),
                cost,
                new Posting.Charged(month, lastDay, Optional.empty(), false, dice.of(destinations), seconds));
    }
}
