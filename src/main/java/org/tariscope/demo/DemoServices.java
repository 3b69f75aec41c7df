package org.tariscope.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Services, the plans that bring them along, and to which subscribers they are given. Periods are given whole. */
final class DemoServices {
    private static final long STATIC_ADDRESS = 506;
    private static final long VOICEMAIL = 507;
    private static final long FAX = 508;
    private static final long MAINTENANCE = 509;
    private static final long RENTAL = 510;
    private static final long REPORT = 511;
    private static final long ISDN = 515;
    private static final int LEDGER_YEARS = 2;

    private final Connection connection;
    private final LocalDate today;
    private final Map<Long, List<Given>> given = new LinkedHashMap<>();

    DemoServices(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    /** Answers which services were given to which subscriber. */
    Map<Long, List<Given>> load(List<Customer> customers) throws SQLException {
        loadServices();
        loadPlanServices();
        customers.forEach(this::give);
        loadGiven();
        return given;
    }

    private void loadServices() throws SQLException {
        String sql =
                """
                insert into service (id, name, code, description, period, rate_id, price, active)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (Batch batch = new Batch(connection, sql)) {
            for (Row row : Sheet.read("services.csv", today).rows()) {
                batch.add(
                        row.id("id"),
                        row.text("name"),
                        row.optional("code"),
                        row.optional("description"),
                        row.text("period"),
                        row.optionalId("rate"),
                        row.decimal("price"),
                        row.flag("active"));
            }
        }
    }

    private void loadPlanServices() throws SQLException {
        try (Batch batch = new Batch(connection, "insert into plan_service (plan_id, service_id) values (?, ?)")) {
            for (Service service : Service.of(Sheet.read("services.csv", today).rows())) {
                for (long plan : service.plans()) {
                    batch.add(plan, service.id());
                }
            }
        }
    }

    private void give(Customer customer) {
        Dice dice = new Dice(customer.id(), "services");
        LocalDate month = customer.connected().plusMonths(1).withDayOfMonth(1);
        if (customer.isPerson()) {
            give(dice, 15, customer, VOICEMAIL, month);
            give(dice, 200, customer, RENTAL, later(customer.connected(), today.minusDays(100)));
        } else {
            give(dice, 6, customer, STATIC_ADDRESS, month);
            give(dice, 8, customer, FAX, month);
            give(dice, 3, customer, MAINTENANCE, month.plusYears(1).withDayOfYear(1));
            give(dice, 50, customer, REPORT, month.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        }
        LocalDate before = today.withDayOfMonth(1).minusYears(LEDGER_YEARS);
        if (dice.oneIn(60) && month.isBefore(before)) {
            add(customer, new Given(ISDN, month, Optional.of(before.minusDays(1)), 1));
        }
    }

    private void give(Dice dice, int oneIn, Customer customer, long service, LocalDate from) {
        int quantity = dice.oneIn(4) ? dice.between(2, 5) : 1;
        Optional<LocalDate> to = dice.oneIn(6) ? Optional.of(monthEnd(from, dice.between(2, 20))) : Optional.empty();
        if (dice.oneIn(oneIn) && !from.isAfter(today)) {
            add(customer, new Given(service, from, to, quantity));
        }
    }

    private void add(Customer customer, Given service) {
        given.computeIfAbsent(customer.id(), id -> new ArrayList<>()).add(service);
    }

    private static LocalDate monthEnd(LocalDate from, int months) {
        return from.plusMonths(months).with(TemporalAdjusters.lastDayOfMonth());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void loadGiven() throws SQLException {
        String sql =
                """
                insert into subscriber_service (subscriber_id, service_id, from_date, to_date, quantity)
                values (?, ?, ?, ?, ?)
                """;
        try (Batch batch = new Batch(connection, sql)) {
            for (Map.Entry<Long, List<Given>> services : given.entrySet()) {
                for (Given service : services.getValue()) {
                    batch.add(services.getKey(), service.service(), service.from(), service.to(), service.quantity());
                }
            }
        }
    }
}
