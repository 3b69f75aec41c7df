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
import java.util.Collection;
import java.util.List;
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

    /**
     * Posts all of them within the transaction that holds the accounts, as {@link #post} would one after the other, and answers
     * the rows' ids in their order. IllegalArgumentException where one of the accounts is not held.
     */
    public List<Long> postAll(HeldAccounts held, List<Posting> postings) throws SQLException {
        return postings.isEmpty() ? List.of() : new LedgerBatch(held, postings).post(now());
    }

    /**
     * Holds these subscribers' accounts until the transaction ends. Whoever reads what depends on an account does this before
     * anything else: MariaDB shows what was there at the first reading.
     */
    public HeldAccounts hold(Connection connection, Collection<Long> subscribers) throws SQLException {
        HeldAccounts held = new HeldAccounts(connection);
        held.add(subscribers);
        return held;
    }

    private static long nextId(Connection connection) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement("select next value for ledger_seq");
                ResultSet drawn = next.executeQuery()) {
            drawn.next();
            return drawn.getLong(1);
        }
    }

    private void insert(Connection connection, long id, Posting posting) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LedgerRow.INSERT)) {
            LedgerRow.set(insert, id, posting, now());
            insert.executeUpdate();
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
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
