package org.tariscope.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Two years of charges and payments, month by month. Every period that began before this month has been charged; those that
 * begin in this month wait for the next run of the charging.
 */
final class DemoLedger {
    private static final int MONTHS = 24;
    private static final int DESTINATIONS = 30;
    private static final int CORRECTED_CHARGES = 900;
    private static final int CORRECTED_PAYMENTS = 150;

    private final Connection connection;
    private final LocalDate today;
    private final LocalDate thisMonth;
    private final Map<Long, Customer> customers = new LinkedHashMap<>();
    private final TreeMap<LocalDate, List<Posting>> waiting = new TreeMap<>();

    DemoLedger(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
        thisMonth = today.withDayOfMonth(1);
    }

    /** Answers the number of rows. */
    long load(List<Customer> all, Map<Long, List<Given>> given) throws SQLException {
        all.forEach(customer -> customers.put(customer.id(), customer));
        loadAccounts();
        LocalDate first = thisMonth.minusMonths(MONTHS);
        DemoPayments payments = new DemoPayments(today);
        List<Service> services = Service.of(Sheet.read("services.csv", today).rows());
        try (Ledger ledger = new Ledger(connection)) {
            for (LocalDate month = first; !month.isAfter(thisMonth); month = month.plusMonths(1)) {
                DemoCharges charges = new DemoCharges(month, services, destinations(), given);
                for (Customer customer : customers.values()) {
                    payments.in(month, customer, ledger.debt(customer.id())).ifPresent(this::add);
                    add(customer, charges, month.isBefore(thisMonth));
                }
                bookBefore(month.plusMonths(1), ledger);
            }
            return ledger.lastId();
        }
    }

    private List<String> destinations() {
        return Sheet.read("tariffs.csv", today).rows().stream()
                .limit(DESTINATIONS)
                .map(row -> row.text("name"))
                .toList();
    }

    private void add(Customer customer, DemoCharges charges, boolean charged) {
        charges.once(customer).forEach(this::add);
        if (charged) {
            charges.periods(customer).forEach(this::add);
            charges.calls(customer).forEach(this::add);
        }
    }

    private void loadAccounts() throws SQLException {
        try (Batch batch = new Batch(connection, "insert into account (subscriber_id, closed_on) values (?, ?)")) {
            for (Customer customer : customers.values()) {
                batch.add(customer.id(), customer.closed());
            }
        }
    }

    /** What would be of today or later has not happened yet; a closed account takes nothing. */
    private void add(Posting posting) {
        if (posting.day().isBefore(today) && customers.get(posting.customer()).isOpen(posting.day())) {
            waiting.computeIfAbsent(posting.day(), day -> new ArrayList<>()).add(posting);
        }
    }

    private void bookBefore(LocalDate end, Ledger ledger) throws SQLException {
        while (!waiting.isEmpty() && waiting.firstKey().isBefore(end)) {
            Map.Entry<LocalDate, List<Posting>> day = waiting.pollFirstEntry();
            List<Long> ids = ledger.book(day.getKey(), day.getValue());
            for (int i = 0; i < ids.size(); i++) {
                correction(day.getValue().get(i), ids.get(i)).ifPresent(this::add);
            }
        }
    }

    private Optional<Posting> correction(Posting posting, long id) {
        Dice dice = new Dice(id, "correction");
        boolean wrong = dice.oneIn(posting.paid().isPresent() ? CORRECTED_PAYMENTS : CORRECTED_CHARGES);
        if (!wrong || posting.correction().isPresent() || posting.amount().signum() == 0) {
            return Optional.empty();
        }
        LocalDate later = posting.day().plusDays(dice.between(1, 9));
        String reason = posting.paid().isPresent()
                ? dice.of(List.of("Paid by somebody else", "Booked twice", "Повернено банком"))
                : dice.of(List.of("The service did not work", "Скарга абонента", "Charged by mistake"));
        return Optional.of(posting.correctedOn(later, id, reason));
    }
}
