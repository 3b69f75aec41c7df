package org.tariscope.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The one way to post to an account: ledger and daily sums move together, in the transaction of the caller. */
@ApplicationScoped
public class Ledger {
    @Inject
    Clock clock;

    /** Posts a charge and returns its id; the account is held until the transaction is over. */
    public long post(Connection connection, Posting posting) throws SQLException {
        hold(connection, posting.subscriberId());
        long id = nextId(connection);
        insert(connection, id, posting);
        if (!addToDay(connection, posting)) {
            insertDay(connection, posting);
        }
        addToLaterDays(connection, posting);
        return id;
    }

    private static void hold(Connection connection, long subscriberId) throws SQLException {
        String sql = "select subscriber_id from account where subscriber_id = ? for update";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, subscriberId);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("Subscriber " + subscriberId + " has no account");
                }
            }
        }
    }

    private static long nextId(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select next value for ledger_seq");
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    private void insert(Connection connection, long id, Posting posting) throws SQLException {
        String sql =
                """
                insert into ledger (id, subscriber_id, kind, rec_date, amount, from_date, to_date, service_id, service_name,
                    quantity, booked_at)
                values (?, ?, 'charge', ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, id);
            insert.setLong(2, posting.subscriberId());
            insert.setObject(3, posting.recDate());
            insert.setBigDecimal(4, posting.amount());
            insert.setObject(5, posting.fromDate());
            insert.setObject(6, posting.toDate());
            insert.setObject(7, posting.serviceId().orElse(null));
            insert.setString(8, posting.serviceName());
            insert.setLong(9, posting.quantity());
            insert.setObject(
                    10, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
            insert.executeUpdate();
        }
    }

    private static boolean addToDay(Connection connection, Posting posting) throws SQLException {
        String sql =
                """
                update account_day set charge = charge + ?, end_debt = end_debt + ?
                where subscriber_id = ? and rec_date = ?
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setBigDecimal(1, posting.amount());
            update.setBigDecimal(2, posting.amount());
            update.setLong(3, posting.subscriberId());
            update.setObject(4, posting.recDate());
            return update.executeUpdate() > 0;
        }
    }

    private static void insertDay(Connection connection, Posting posting) throws SQLException {
        String sql =
                """
                insert into account_day (subscriber_id, rec_date, charge, payment, end_debt) values (?, ?, ?, 0, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, posting.subscriberId());
            insert.setObject(2, posting.recDate());
            insert.setBigDecimal(3, posting.amount());
            insert.setBigDecimal(4, debtBefore(connection, posting).add(posting.amount()));
            insert.executeUpdate();
        }
    }

    private static BigDecimal debtBefore(Connection connection, Posting posting) throws SQLException {
        String sql =
                """
                select end_debt from account_day where subscriber_id = ? and rec_date < ?
                order by rec_date desc fetch first 1 rows only
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, posting.subscriberId());
            select.setObject(2, posting.recDate());
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getBigDecimal(1) : BigDecimal.ZERO;
            }
        }
    }

    private static void addToLaterDays(Connection connection, Posting posting) throws SQLException {
        String sql = "update account_day set end_debt = end_debt + ? where subscriber_id = ? and rec_date > ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setBigDecimal(1, posting.amount());
            update.setLong(2, posting.subscriberId());
            update.setObject(3, posting.recDate());
            update.executeUpdate();
        }
    }
}
