package org.tariscope.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.tariff.Tariffs;

/** Reads the accounts. A subscriber without an account is not found (404). */
@ApplicationScoped
@Transactional
public class Accounts {
    private static final String CHARGES =
            """
            select rec_date, from_date, to_date, service_name, amount, quantity
            from ledger
            where subscriber_id = ? and kind = 'charge' and rec_date between ? and ?
            order by id
            limit ? offset ?
            """;

    private static final String PAYMENTS =
            """
            select id, rec_date, amount
            from ledger
            where subscriber_id = ? and kind = 'payment' and rec_date between ? and ?
            order by id
            limit ? offset ?
            """;

    private static final String ONE_PAYMENT =
            """
            select id, rec_date, amount from ledger where id = ? and subscriber_id = ? and kind = 'payment'
            """;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Tariffs tariffs;

    /** What is read with a connection, and shown with so many digits. */
    private interface Reading<T> {
        T from(Connection connection, int digits) throws SQLException;
    }

    /** What was owed when the day began and when it ended, and what moved it. */
    SummaryAnswer summary(long subscriberId, LocalDate day) {
        return read(subscriberId, (connection, digits) -> {
            AccountDay found = day(connection, subscriberId, day);
            BigDecimal charge = found.day().equals(day) ? found.charge() : BigDecimal.ZERO;
            BigDecimal payment = found.day().equals(day) ? found.payment() : BigDecimal.ZERO;
            BigDecimal start = found.endDebt().subtract(charge).add(payment);
            return new SummaryAnswer(
                    Money.shown(start, digits),
                    Money.shown(found.endDebt(), digits),
                    Money.shown(charge, digits),
                    Money.shown(payment, digits),
                    day);
        });
    }

    /** The charges that count on these days, both inclusive, ordered by the order in which they were booked. */
    List<ChargeAnswer> charges(long subscriberId, LocalDate from, LocalDate to, Page page) {
        return read(subscriberId, (connection, digits) -> {
            List<ChargeAnswer> rows = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(CHARGES)) {
                period(select, subscriberId, from, to, page);
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        rows.add(new ChargeAnswer(
                                subscriberId,
                                found.getObject(1, LocalDate.class),
                                found.getObject(2, LocalDate.class),
                                found.getObject(3, LocalDate.class),
                                found.getString(4),
                                Money.shown(found.getBigDecimal(5), digits),
                                found.getLong(6)));
                    }
                }
            }
            return rows;
        });
    }

    /** The payments that count on these days, both inclusive, ordered by id. */
    List<PaymentRow> payments(long subscriberId, LocalDate from, LocalDate to, Page page) {
        return read(subscriberId, (connection, digits) -> {
            try (PreparedStatement select = connection.prepareStatement(PAYMENTS)) {
                period(select, subscriberId, from, to, page);
                return payments(subscriberId, select, digits);
            }
        });
    }

    /** This payment of this subscriber, or no row. */
    List<PaymentRow> payment(long subscriberId, long paymentId) {
        return read(subscriberId, (connection, digits) -> {
            try (PreparedStatement select = connection.prepareStatement(ONE_PAYMENT)) {
                select.setLong(1, paymentId);
                select.setLong(2, subscriberId);
                return payments(subscriberId, select, digits);
            }
        });
    }

    private static List<PaymentRow> payments(long subscriberId, PreparedStatement select, int digits)
            throws SQLException {
        List<PaymentRow> rows = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                rows.add(new PaymentRow(
                        subscriberId,
                        found.getLong(1),
                        found.getObject(2, LocalDate.class),
                        Money.shown(found.getBigDecimal(3), digits)));
            }
        }
        return rows;
    }

    /** A day of the account, or the last one before it; a day of nothing where there is none. */
    private record AccountDay(LocalDate day, BigDecimal charge, BigDecimal payment, BigDecimal endDebt) {}

    private static AccountDay day(Connection connection, long subscriberId, LocalDate day) throws SQLException {
        String sql =
                """
                select rec_date, charge, payment, end_debt
                from account_day
                where subscriber_id = ? and rec_date <= ?
                order by rec_date desc
                limit 1
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, subscriberId);
            select.setObject(2, day);
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? new AccountDay(
                                found.getObject(1, LocalDate.class),
                                found.getBigDecimal(2),
                                found.getBigDecimal(3),
                                found.getBigDecimal(4))
                        : new AccountDay(day, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
            }
        }
    }

    private static void period(PreparedStatement select, long subscriberId, LocalDate from, LocalDate to, Page page)
            throws SQLException {
        select.setLong(1, subscriberId);
        select.setObject(2, from);
        select.setObject(3, to);
        select.setInt(4, page.limit().orElse(Integer.MAX_VALUE));
        select.setInt(5, page.offset());
    }

    private <T> T read(long subscriberId, Reading<T> reading) {
        // Not while this holds a connection: entities are read through another one, and all callers together could want
        // two each.
        int digits = tariffs.mainDigits();
        try (Connection connection = database.getConnection()) {
            if (!isThere(connection, subscriberId)) {
                throw new Refusal(ProblemType.NOT_FOUND, "There is no subscriber " + subscriberId);
            }
            return reading.from(connection, digits);
        } catch (SQLException failed) {
            throw new IllegalStateException("The account could not be read", failed);
        }
    }

    private static boolean isThere(Connection connection, long subscriberId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from account where subscriber_id = ?")) {
            select.setLong(1, subscriberId);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }
}
