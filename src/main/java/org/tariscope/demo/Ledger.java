package org.tariscope.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Books postings day by day, with what they come to and which period of a service they charge. */
final class Ledger implements AutoCloseable {
    private static final String INSERT =
            """
            insert into ledger (
                id, subscriber_id, kind, rec_date, amount, from_date, to_date, service_id, service_name, quantity,
                payment_type, bank, corrects_id, reason, booked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int OPENING_HOUR = 8;
    private static final int SECONDS_BETWEEN = 5;

    private final Connection connection;
    private final Batch rows;
    private final List<Day> days = new ArrayList<>();
    private final List<Guard> guards = new ArrayList<>();
    private final Map<Long, BigDecimal> debts = new HashMap<>();
    private long lastId;

    Ledger(Connection connection) throws SQLException {
        this.connection = connection;
        rows = new Batch(connection, INSERT);
    }

    private record Sums(BigDecimal charge, BigDecimal payment) {
        private static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO);

        private Sums plus(Posting posting) {
            return posting.paid().isPresent()
                    ? new Sums(charge, payment.add(posting.amount()))
                    : new Sums(charge.add(posting.amount()), payment);
        }
    }

    private record Day(long customer, LocalDate day, Sums sums, BigDecimal debt) {}

    private record Guard(long service, long customer, LocalDate from, long ledger) {}

    /** What is owed after all that has been booked. */
    BigDecimal debt(long customer) {
        return debts.getOrDefault(customer, BigDecimal.ZERO);
    }

    long lastId() {
        return lastId;
    }

    /** Books the postings of one day in their order, and answers their ids. */
    List<Long> book(LocalDate day, List<Posting> postings) throws SQLException {
        List<Long> ids = new ArrayList<>();
        Map<Long, Sums> sums = new TreeMap<>();
        LocalDateTime booked = day.atTime(OPENING_HOUR, 0);
        for (Posting posting : postings) {
            rows.add(columns(++lastId, posting, booked));
            ids.add(lastId);
            booked = booked.plusSeconds(SECONDS_BETWEEN);
            sums.merge(posting.customer(), Sums.NONE.plus(posting), (before, one) -> before.plus(posting));
        }
        for (int i = 0; i < ids.size(); i++) {
            guard(postings.get(i), ids.get(i));
        }
        sums.forEach((customer, sum) -> close(customer, day, sum));
        return ids;
    }

    private static Object[] columns(long id, Posting posting, LocalDateTime booked) {
        return new Object[] {
            id,
            posting.customer(),
            posting.paid().isPresent() ? "payment" : "charge",
            posting.day(),
            posting.amount(),
            posting.charged().map(Posting.Charged::from),
            posting.charged().map(Posting.Charged::to),
            posting.charged().flatMap(Posting.Charged::service),
            posting.charged().map(Posting.Charged::name),
            posting.charged().map(Posting.Charged::quantity),
            posting.paid().map(Posting.Paid::type),
            posting.paid().flatMap(Posting.Paid::bank),
            posting.correction().map(Posting.Correction::corrected),
            posting.correction().map(Posting.Correction::reason),
            booked
        };
    }

    private void guard(Posting posting, long id) {
        posting.charged()
                .filter(Posting.Charged::periodic)
                .ifPresent(charged ->
                        guards.add(new Guard(charged.service().orElseThrow(), posting.customer(), charged.from(), id)));
    }

    private void close(long customer, LocalDate day, Sums sums) {
        BigDecimal debt = debt(customer).add(sums.charge()).subtract(sums.payment());
        debts.put(customer, debt);
        days.add(new Day(customer, day, sums, debt));
    }

    /** Inserts in the order of the primary keys what came in the order of time: the databases are much faster so. */
    private void insertDays() throws SQLException {
        String sql =
                """
                insert into account_day (subscriber_id, rec_date, charge, payment, end_debt)
                values (?, ?, ?, ?, ?)
                """;
        days.sort(Comparator.comparing(Day::customer).thenComparing(Day::day));
        try (Batch batch = new Batch(connection, sql)) {
            for (Day day : days) {
                batch.add(
                        day.customer(),
                        day.day(),
                        day.sums().charge(),
                        day.sums().payment(),
                        day.debt());
            }
        }
    }

    private void insertGuards() throws SQLException {
        String sql =
                """
                insert into service_charge (service_id, subscriber_id, period_from, ledger_id)
                values (?, ?, ?, ?)
                """;
        guards.sort(Comparator.comparing(Guard::service)
                .thenComparing(Guard::customer)
                .thenComparing(Guard::from));
        try (Batch batch = new Batch(connection, sql)) {
            for (Guard guard : guards) {
                batch.add(guard.service(), guard.customer(), guard.from(), guard.ledger());
            }
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        insertDays();
        insertGuards();
    }
}
