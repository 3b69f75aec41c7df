package org.tariscope.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Adds to the ledger, and keeps {@code account_day}, what it comes to, in the same transaction. The account's row is locked
 * meanwhile, so that no two postings to one account overlap; rows of the ledger are never changed.
 */
@ApplicationScoped
public class Ledger {
    @Inject
    Clock clock;

    /**
     * Holds the account until the caller's transaction ends.
     *
     * @return whether there is one, and from which day on it is closed
     */
    Optional<Account> lock(Connection connection, long subscriberId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select closed_on from account where subscriber_id = ? for update")) {
            select.setLong(1, subscriberId);
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(new Account(Optional.ofNullable(found.getObject(1, LocalDate.class))))
                        : Optional.empty();
            }
        }
    }

    /**
     * Posts within the caller's transaction and answers the row's id. IllegalArgumentException where the subscriber has no
     * account; SQLException with a state of class 22 where an amount no longer fits.
     */
    public long post(Connection connection, Posting posting) throws SQLException {
        if (lock(connection, posting.subscriberId()).isEmpty()) {
            throw new IllegalArgumentException("Subscriber " + posting.subscriberId() + " has no account");
        }
        long id = nextId(connection);
        insert(connection, id, posting);
        if (!addToDay(connection, posting)) {
            insertDay(connection, posting);
        }
        moveLaterDays(connection, posting);
        return id;
    }

    private static long nextId(Connection connection) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement("select next value for ledger_seq");
                ResultSet drawn = next.executeQuery()) {
            drawn.next();
            return drawn.getLong(1);
        }
    }

    private void insert(Connection connection, long id, Posting posting) throws SQLException {
        String sql =
                """
                insert into ledger (id, subscriber_id, kind, rec_date, amount, booked_at,
                    from_date, to_date, service_id, service_name, quantity,
                    payment_type, bank, external_id, api_user_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, id);
            insert.setLong(2, posting.subscriberId());
            insert.setString(3, posting.detail() instanceof Posting.Charge ? "charge" : "payment");
            insert.setObject(4, posting.recDate());
            insert.setBigDecimal(5, posting.amount());
            insert.setObject(6, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            setCharge(
                    insert, posting.detail() instanceof Posting.Charge charge ? Optional.of(charge) : Optional.empty());
            setPayment(
                    insert,
                    posting.detail() instanceof Posting.Payment payment ? Optional.of(payment) : Optional.empty());
            insert.executeUpdate();
        }
    }

    private static void setCharge(PreparedStatement insert, Optional<Posting.Charge> charge) throws SQLException {
        insert.setObject(7, charge.map(Posting.Charge::fromDate).orElse(null));
        insert.setObject(8, charge.map(Posting.Charge::toDate).orElse(null));
        insert.setObject(9, charge.flatMap(Posting.Charge::serviceId).orElse(null));
        insert.setString(10, charge.map(Posting.Charge::serviceName).orElse(null));
        insert.setObject(11, charge.map(Posting.Charge::quantity).orElse(null));
    }

    private static void setPayment(PreparedStatement insert, Optional<Posting.Payment> payment) throws SQLException {
        insert.setObject(12, payment.map(Posting.Payment::type).orElse(null));
        insert.setString(13, payment.flatMap(Posting.Payment::bank).orElse(null));
        insert.setString(14, payment.flatMap(Posting.Payment::externalId).orElse(null));
        insert.setObject(15, payment.map(Posting.Payment::apiUserId).orElse(null));
    }

    private static boolean addToDay(Connection connection, Posting posting) throws SQLException {
        String sql =
                """
                update account_day set charge = charge + ?, payment = payment + ?, end_debt = end_debt + ?
                where subscriber_id = ? and rec_date = ?
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setBigDecimal(1, posting.charged());
            update.setBigDecimal(2, posting.paid());
            update.setBigDecimal(3, posting.debt());
            update.setLong(4, posting.subscriberId());
            update.setObject(5, posting.recDate());
            return update.executeUpdate() == 1;
        }
    }

    private static void insertDay(Connection connection, Posting posting) throws SQLException {
        BigDecimal before = debtBefore(connection, posting.subscriberId(), posting.recDate());
        String sql =
                """
                insert into account_day (subscriber_id, rec_date, charge, payment, end_debt) values (?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, posting.subscriberId());
            insert.setObject(2, posting.recDate());
            insert.setBigDecimal(3, posting.charged());
            insert.setBigDecimal(4, posting.paid());
            insert.setBigDecimal(5, before.add(posting.debt()));
            insert.executeUpdate();
        }
    }

    private static BigDecimal debtBefore(Connection connection, long subscriberId, LocalDate day) throws SQLException {
        String sql =
                """
                select end_debt from account_day where subscriber_id = ? and rec_date < ? order by rec_date desc limit 1
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, subscriberId);
            select.setObject(2, day);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getBigDecimal(1) : BigDecimal.ZERO;
            }
        }
    }

    private static void moveLaterDays(Connection connection, Posting posting) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update account_day set end_debt = end_debt + ? where subscriber_id = ? and rec_date > ?")) {
            update.setBigDecimal(1, posting.debt());
            update.setLong(2, posting.subscriberId());
            update.setObject(3, posting.recDate());
            update.executeUpdate();
        }
    }
}
