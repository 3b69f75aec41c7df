package org.tariscope.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;

@Tag("database")
class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 2);
    private static final long ONE = 6193;
    private static final long OTHER = 6194;

    /** Must find nothing: an account whose days are not what its ledger comes to. */
    private static final String UNBALANCED =
            """
            select count(*) from account_day d
            where d.end_debt <> (
                    select coalesce(sum(case when l.kind = 'charge' then l.amount else -l.amount end), 0) from ledger l
                    where l.subscriber_id = d.subscriber_id and l.rec_date <= d.rec_date)
                or d.charge <> (
                    select coalesce(sum(l.amount), 0) from ledger l
                    where l.subscriber_id = d.subscriber_id and l.rec_date = d.rec_date and l.kind = 'charge')
                or d.payment <> (
                    select coalesce(sum(l.amount), 0) from ledger l
                    where l.subscriber_id = d.subscriber_id and l.rec_date = d.rec_date and l.kind = 'payment')
            """;

    private final TestDatabase database = new TestDatabase();
    private final Ledger ledger = new Ledger();
    private Connection connection;

    @BeforeEach
    void openTwoAccounts() throws SQLException {
        ledger.clock = Clock.fixed(Instant.parse("2023-06-02T12:00:00Z"), ZoneOffset.UTC);
        connection = database.connect();
        run("insert into node (id, name, time_zone) values (1, 'Kyiv', 'Europe/Kyiv')");
        run("insert into department (id, node_id, path, name) values (2, 1, '/2/', 'Kyiv')");
        for (long id : List.of(ONE, OTHER)) {
            run("insert into subscriber (id, department_id, full_name, connection_date, account_number)" + " values ("
                    + id + ", 2, 'Somebody', date '2020-01-01', '" + id + "')");
            run("insert into account (subscriber_id) values (" + id + ")");
        }
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void aChargeRaisesTheDebtAndAPaymentLowersIt() throws SQLException {
        post(charge(ONE, DAY, "20.00"));
        post(payment(ONE, DAY, "370.00"));
        assertThat(endDebt(ONE, DAY)).isEqualByComparingTo("-350.00");
        assertThat(unbalanced()).isZero();
    }

    @Test
    void aPostingMovesItsDayAndAllLaterOnesAndNoEarlierOne() throws SQLException {
        post(charge(ONE, DAY, "10.00"));
        post(charge(ONE, DAY.plusDays(10), "5.00"));
        post(payment(ONE, DAY.plusDays(3), "7.00"));
        post(charge(ONE, DAY.minusDays(30), "1.00"));
        assertThat(endDebt(ONE, DAY.minusDays(30))).isEqualByComparingTo("1.00");
        assertThat(endDebt(ONE, DAY)).isEqualByComparingTo("11.00");
        assertThat(endDebt(ONE, DAY.plusDays(3))).isEqualByComparingTo("4.00");
        assertThat(endDebt(ONE, DAY.plusDays(10))).isEqualByComparingTo("9.00");
        assertThat(unbalanced()).isZero();
    }

    @Test
    void accountsDoNotTouchEachOther() throws SQLException {
        post(charge(ONE, DAY, "10.00"));
        post(charge(OTHER, DAY, "3.00"));
        assertThat(endDebt(ONE, DAY)).isEqualByComparingTo("10.00");
        assertThat(endDebt(OTHER, DAY)).isEqualByComparingTo("3.00");
    }

    @Test
    void digitsOfAmountsAreKept() throws SQLException {
        post(charge(ONE, DAY, "0.0000000001"));
        post(charge(ONE, DAY, "99999999999999.0000000001"));
        assertThat(endDebt(ONE, DAY)).isEqualByComparingTo("99999999999999.0000000002");
    }

    @Test
    void aSumThatDoesNotFitIsRefusedByTheDatabase() throws SQLException {
        post(charge(ONE, DAY, "999999999999999.99"));
        assertThatThrownBy(() -> post(charge(ONE, DAY, "0.01")))
                .isInstanceOfSatisfying(SQLException.class, failed -> assertThat(failed.getSQLState())
                        .startsWith("22"));
        connection.rollback();
        assertThat(unbalanced()).isZero();
    }

    @Test
    void nobodyWithoutAnAccountIsPostedTo() {
        assertThatIllegalArgumentException().isThrownBy(() -> post(payment(999, DAY, "1.00")));
    }

    @Test
    void nothingIsPostedForNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> payment(ONE, DAY, "0.00"));
    }

    @Test
    void ofSixteenTimesAHundredPaymentsAtOnceNoneIsLost() throws Exception {
        List<Callable<Void>> payers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            payers.add(this::payAHundredTimes);
        }
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (Future<Void> payer : threads.invokeAll(payers)) {
                payer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(database.count("ledger")).isEqualTo(1600);
        LocalDate last = DAY.plusDays(9);
        assertThat(endDebt(ONE, last).add(endDebt(OTHER, last))).isEqualByComparingTo("-16.00");
        assertThat(unbalanced()).isZero();
    }

    private Void payAHundredTimes() throws SQLException {
        try (Connection own = database.connect()) {
            own.setAutoCommit(false);
            for (int i = 0; i < 100; i++) {
                LocalDate day = DAY.plusDays(ThreadLocalRandom.current().nextInt(10));
                ledger.post(own, payment(i % 2 == 0 ? ONE : OTHER, day, "0.01"));
                own.commit();
            }
            return null;
        }
    }

    private void post(Posting posting) throws SQLException {
        ledger.post(connection, posting);
        connection.commit();
    }

    private static Posting charge(long subscriber, LocalDate day, String amount) {
        return Posting.charge(
                subscriber, day, day, day.plusDays(1), Optional.empty(), "Line", new BigDecimal(amount), 1);
    }

    private static Posting payment(long subscriber, LocalDate day, String amount) {
        return new Posting(
                subscriber,
                day,
                new BigDecimal(amount),
                new Posting.Payment(3, Optional.of("PrivatBank"), Optional.empty(), 1, Optional.empty()));
    }

    /** What is owed at the end of the last day up to this one that has postings. */
    private BigDecimal endDebt(long subscriber, LocalDate day) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select end_debt from account_day where subscriber_id = ? and rec_date <= ? order by rec_date desc")) {
            select.setLong(1, subscriber);
            select.setObject(2, day);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getBigDecimal(1) : BigDecimal.ZERO;
            }
        }
    }

    private long unbalanced() throws SQLException {
        try (ResultSet found = connection.createStatement().executeQuery(UNBALANCED)) {
            found.next();
            return found.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
