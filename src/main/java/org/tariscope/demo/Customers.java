package org.tariscope.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Makes the subscribers: 1001 to 3997, and those of known.csv, which are as they are there: the guide's 1234 (a person with an
 * e-mail), 2928, 6169 (a legal entity), 6193 and 7334; 2101 and 2102 share an e-mail, which they do not write alike.
 */
final class Customers {
    private static final long FIRST = 1001;
    private static final long LAST = 3997;

    /** The operator grows: most of its subscribers are new. */
    private static final List<Integer> OLDEST_DAYS = List.of(365, 365, 365, 730, 3650);

    private static final long WHOLESALE_DEPARTMENT = 112;
    private static final List<Long> PLANS_OF_PEOPLE = List.of(43L, 43L, 43L, 43L, 45L);
    private static final List<Long> PLANS_OF_COMPANIES = List.of(44L, 44L, 44L, 43L);

    private final LocalDate today;
    private final Names names;
    private final List<Department> departments;
    private final Map<Long, Row> known;

    Customers(LocalDate today) {
        this.today = today;
        names = new Names(today);
        departments = Department.of(Sheet.read("departments.csv", today).rows());
        known = Sheet.read("known.csv", today).rows().stream()
                .collect(Collectors.toMap(row -> row.id("id"), Function.identity()));
    }

    List<Customer> all() {
        LongStream further = known.keySet().stream().mapToLong(Long::longValue).filter(id -> id > LAST);
        return LongStream.concat(LongStream.rangeClosed(FIRST, LAST), further)
                .sorted()
                .mapToObj(id -> known.containsKey(id) ? known(known.get(id)) : made(id))
                .toList();
    }

    private Customer known(Row row) {
        Department home = departments.stream()
                .filter(department -> department.id() == row.id("department"))
                .findFirst()
                .orElseThrow();
        return new Customer(
                row.id("id"),
                home,
                row.number("type"),
                new Identity(row.text("name"), row.text("latin"), row.number("gender")),
                row.optional("email"),
                row.day("connected"),
                Optional.empty(),
                new TreeMap<>(Map.of(row.day("connected"), row.id("plan"))));
    }

    private Customer made(long id) {
        Dice dice = new Dice(id, "customer");
        Department home = dice.of(departments, Department::share);
        int type = type(dice, home);
        Identity identity = identity(dice, type, home.node());
        LocalDate connected = today.minusDays(dice.between(1, dice.of(OLDEST_DAYS)));
        return new Customer(
                id,
                home,
                type,
                identity,
                email(dice, id, identity),
                connected,
                closed(dice, connected),
                plans(dice, home, type, connected));
    }

    private static int type(Dice dice, Department home) {
        return switch (home.kind()) {
            case COMPANY -> Customer.LEGAL_ENTITY;
            case PUBLIC -> Customer.BUDGET;
            case STAFF -> Customer.OFFICIAL;
            default -> dice.oneIn(7) ? Customer.PREFERENTIAL : Customer.INDIVIDUAL;
        };
    }

    private Identity identity(Dice dice, int type, long node) {
        return switch (type) {
            case Customer.LEGAL_ENTITY -> names.company(dice, node);
            case Customer.BUDGET -> names.institution(dice, node);
            default -> names.person(dice, node);
        };
    }

    private static Optional<String> email(Dice dice, long id, Identity identity) {
        if (dice.oneIn(4)) {
            return Optional.empty();
        }
        return Optional.of(identity.latin() + "." + id + "@example." + (dice.oneIn(3) ? "org" : "com"));
    }

    /** A few have left: nothing is posted to their accounts any more. */
    private Optional<LocalDate> closed(Dice dice, LocalDate connected) {
        LocalDate closed = today.minusDays(dice.between(10, 600));
        return dice.oneIn(60) && closed.isAfter(connected.plusMonths(2)) ? Optional.of(closed) : Optional.empty();
    }

    /** Changes are on the first of a month. */
    private NavigableMap<LocalDate, Long> plans(Dice dice, Department home, int type, LocalDate connected) {
        NavigableMap<LocalDate, Long> plans = new TreeMap<>();
        plans.put(connected, plan(dice, home, type));
        LocalDate change = today.withDayOfMonth(1).minusMonths(dice.between(-1, 30));
        if (dice.oneIn(7) && change.isAfter(connected)) {
            plans.put(change, plans.get(connected) == 43 ? dice.of(List.of(44L, 45L)) : 43L);
        }
        return plans;
    }

    private static long plan(Dice dice, Department home, int type) {
        if (home.id() == WHOLESALE_DEPARTMENT) {
            return 41;
        }
        return switch (type) {
            case Customer.LEGAL_ENTITY -> dice.of(PLANS_OF_COMPANIES);
            case Customer.PREFERENTIAL -> 42;
            case Customer.INDIVIDUAL -> dice.of(PLANS_OF_PEOPLE);
            default -> 43;
        };
    }
}
