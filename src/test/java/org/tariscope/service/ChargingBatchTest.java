package org.tariscope.service;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.account.Ledger;
import org.tariscope.account.TestLedger;
import org.tariscope.http.UniqueViolation;

/** Runs over real tables: what is charged, that it is charged once, and that it does not matter where a run is broken off. */
@Tag("database")
class ChargingBatchTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final RunOrder ORDER = new RunOrder(NOVEMBER, NOVEMBER, 0, false);

    private final TestDatabase database = new TestDatabase();
    private final Ledger ledger = TestLedger.of(Clock.fixed(NOW, ZoneOffset.UTC));
    private Sales sales;

    @BeforeEach
    void startWithOneMonthlyService() throws SQLException {
        sales = new Sales(database);
        sales.mainCurrency(2);
        sales.service(1, ChargingPeriod.MONTHLY, "99.505");
        sales.inPlan(Sales.PLAN, 1);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void thePostingSaysWhatItIsFor() throws SQLException {
        sales.subscriber(7, NOVEMBER);
        sales.give(7, 1, NOVEMBER, null, 3);

        Run run = carryOut(ORDER);

        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.progress()).hasToString("subscribers=1 charges=1 amount=298.5200000000");
        assertThat(
                        rows(
                                """
                        select subscriber_id, kind, rec_date, from_date, to_date, service_id, service_name, quantity, amount
                        from ledger order by id
                        """))
                .containsExactly("7 charge 2026-11-01 2026-11-01 2026-11-30 1 Service 1 3 298.5200000000");
        assertThat(database.count("service_charge where subscriber_id = 7 and period_from = date '2026-11-01'"))
                .isEqualTo(1);
    }

    @Test
    void whoOwesIsReadFromTheTables() throws SQLException {
        sales.subscriber(1, NOVEMBER);
        sales.subscriber(2, NOVEMBER.plusDays(1));
        sales.subscriber(3, NOVEMBER.minusYears(1));
        sales.close(3, NOVEMBER);
        sales.subscriber(4, NOVEMBER.minusYears(1));
        sales.close(4, NOVEMBER.plusDays(1));
        sales.subscriber(5, NOVEMBER.minusYears(1));
        sales.plan(5, NOVEMBER, Sales.OTHER_PLAN);
        sales.subscriber(6, NOVEMBER.minusYears(1));
        sales.plan(6, NOVEMBER.plusDays(1), Sales.OTHER_PLAN);
        sales.subscriber(7, NOVEMBER.minusYears(1));
        sales.plan(7, NOVEMBER, Sales.OTHER_PLAN);
        sales.give(7, 1, NOVEMBER.minusDays(5), NOVEMBER, 2);
        sales.subscriber(8, NOVEMBER.minusYears(1));
        sales.plan(8, NOVEMBER, Sales.OTHER_PLAN);
        sales.give(8, 1, NOVEMBER.minusDays(5), NOVEMBER.minusDays(1), 2);

        carryOut(ORDER);

        assertThat(rows("select subscriber_id, quantity from ledger order by subscriber_id"))
                .containsExactly("1 1", "4 1", "6 1", "7 2");
    }

    @Test
    void whatIsManualOrInactiveOrAnotherServiceIsLeftOut() throws SQLException {
        sales.service(2, ChargingPeriod.MANUAL, "1");
        sales.service(3, ChargingPeriod.MONTHLY, "3");
        sales.service(4, ChargingPeriod.MONTHLY, "4");
        for (long service = 2; service <= 4; service++) {
            sales.inPlan(Sales.PLAN, service);
        }
        sales.run("update service set active = false where id = 3");
        sales.subscriber(7, NOVEMBER);

        carryOut(new RunOrder(NOVEMBER, NOVEMBER, 4, false));
        assertThat(rows("select service_id from ledger order by id")).containsExactly("4");
        carryOut(ORDER);
        assertThat(rows("select service_id from ledger order by id")).containsExactly("4", "1");
    }

    @Test
    void anotherRunChargesOnlyWhatIsMissing() throws SQLException {
        sales.subscribers(1, 3, NOVEMBER);
        assertThat(carryOut(ORDER).progress().charges()).isEqualTo(3);
        assertThat(carryOut(ORDER).progress().charges()).isZero();
        sales.subscriber(9, NOVEMBER);

        Run again = carryOut(new RunOrder(NOVEMBER, NOVEMBER.plusDays(20), 0, false));

        assertThat(again.progress().charges()).isEqualTo(1);
        assertThat(database.count("ledger")).isEqualTo(4);
        assertSumsAreRight();
    }

    @Test
    void subscribersAreChargedSomeAtATime() throws SQLException {
        sales.subscribers(1, ChargingBatch.SUBSCRIBERS * 2 + 5, NOVEMBER);
        long id = begin(ORDER);

        assertThat(step(id, true).orElseThrow().progress().done()).isEqualTo(ChargingBatch.SUBSCRIBERS);
        assertThat(step(id, true).orElseThrow().progress().done()).isEqualTo(ChargingBatch.SUBSCRIBERS * 2);
        Run last = step(id, true).orElseThrow();
        assertThat(last.state()).isEqualTo(RunState.DONE);
        assertThat(last.finishedAt()).contains(NOW);
        assertThat(last.progress().charges()).isEqualTo(ChargingBatch.SUBSCRIBERS * 2 + 5);
        assertThat(last.progress().total()).isEqualTo(ChargingBatch.SUBSCRIBERS * 2 + 5);
        assertThat(step(id, true)).isEmpty();
    }

    @Test
    void whereOneSubscriberGetsManyChargesFewerAreChargedAtATime() throws SQLException {
        sales.service(2, ChargingPeriod.DAILY, "1");
        sales.inPlan(Sales.PLAN, 2);
        sales.subscribers(1, 6, NOVEMBER.minusYears(1));
        long id = begin(new RunOrder(NOVEMBER.minusDays(365), NOVEMBER, 0, false));

        assertThat(step(id, true).orElseThrow().progress().done()).isEqualTo(5);
    }

    /** A killed server: its last transaction is not committed, and nobody says that the run has ended. */
    @Test
    void aRunThatWasBrokenOffNeitherLosesNorDoubles() throws SQLException {
        int subscribers = ChargingBatch.SUBSCRIBERS + 20;
        sales.subscribers(1, subscribers, NOVEMBER);
        long id = begin(ORDER);
        step(id, true);
        step(id, false);
        assertThat(database.count("ledger")).isEqualTo(ChargingBatch.SUBSCRIBERS);
        assertThat(database.count("charging_run where state = 'running'")).isEqualTo(1);

        Run after = carryOut(id);

        assertThat(after.state()).isEqualTo(RunState.DONE);
        assertThat(after.progress().charges()).isEqualTo(subscribers);
        assertThat(database.count("ledger")).isEqualTo(subscribers);
        assertThat(rows("select count(distinct subscriber_id) from ledger")).containsExactly(subscribers + "");
        assertSumsAreRight();
    }

    /** The last subscriber's account cannot hold the sum: the batch fails in its middle, and all of it is undone. */
    @Test
    void aBatchThatFailsLeavesNothing() throws SQLException {
        sales.subscribers(1, 10, NOVEMBER);
        sales.run(
                """
                insert into account_day (subscriber_id, rec_date, charge, payment, end_debt)
                values (10, date '2026-10-01', 0, 0, 999999999999999)
                """);
        long id = begin(ORDER);

        assertThatThrownBy(() -> step(id, true)).isInstanceOf(SQLException.class);
        assertThat(database.count("ledger")).isZero();
        assertThat(database.count("service_charge")).isZero();

        sales.run("delete from account_day where subscriber_id = 10");
        assertThat(carryOut(id).progress().charges()).isEqualTo(10);
        assertSumsAreRight();
    }

    @Test
    void twoWorkersAtOneRunTakeTurns() throws Exception {
        int subscribers = ChargingBatch.SUBSCRIBERS * 3;
        sales.subscribers(1, subscribers, NOVEMBER);
        long id = begin(ORDER);

        atOnce(() -> carryOut(id), () -> carryOut(id));

        assertThat(database.count("ledger")).isEqualTo(subscribers);
        assertThat(rows("select state, charges from charging_run")).containsExactly("done " + subscribers);
        assertSumsAreRight();
    }

    /** Nothing but the tables themselves keeps a second run from beginning, so they must. */
    @Test
    void twoRunsAreNeverUnderWay() throws SQLException {
        begin(ORDER);

        assertThatThrownBy(() -> begin(ORDER)).matches(UniqueViolation::in);
        assertThat(database.count("charging_run")).isEqualTo(1);
    }

    /** As if the lock of the runs did not hold: the guard's key undoes the second charge. */
    @Test
    void thePeriodsKeyLetsNoSecondChargeThrough() throws SQLException {
        sales.subscriber(7, NOVEMBER);
        carryOut(ORDER);

        assertThatThrownBy(() -> inTransaction(connection -> {
                    ChargedTable.add(connection, new Charged(1, 7, NOVEMBER), 1);
                    return true;
                }))
                .matches(UniqueViolation::in);
    }

    @Test
    void everyKindOfPeriodIsChargedAndTheBalanceIsTheLedgersSum() throws SQLException {
        sales.service(2, ChargingPeriod.DAILY, "0.335");
        sales.service(3, ChargingPeriod.WEEKLY, "7");
        sales.service(4, ChargingPeriod.YEARLY, "365");
        for (long service = 2; service <= 4; service++) {
            sales.inPlan(Sales.PLAN, service);
        }
        sales.subscribers(1, 3, LocalDate.of(2025, 12, 15));
        carryOut(new RunOrder(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 31), 0, false));
        // An earlier range afterwards: the debts of later days move too.
        carryOut(new RunOrder(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 31), 0, false));

        assertThat(
                        rows(
                                """
                        select service_id, count(*), min(amount), max(amount) from ledger
                        where subscriber_id = 2 group by service_id order by service_id
                        """))
                .containsExactly(
                        "1 3 99.5100000000 99.5100000000",
                        "2 107 0.3400000000 0.3400000000",
                        "3 16 7.0000000000 7.0000000000",
                        "4 1 365.0000000000 365.0000000000");
        assertSumsAreRight();
    }

    @Test
    void amountsHaveTheDigitsOfTheMainCurrency() throws SQLException {
        sales.run("update currency set digits = 0");
        sales.subscriber(7, NOVEMBER);
        carryOut(ORDER);

        assertThat(rows("select amount from ledger order by id")).containsExactly("100.0000000000");
    }

    @Test
    void withoutAMainCurrencyAmountsHaveTwoDigits() throws SQLException {
        sales.run("update currency set main = false");
        sales.subscriber(7, NOVEMBER);
        carryOut(ORDER);

        assertThat(rows("select amount from ledger order by id")).containsExactly("99.5100000000");
    }

    @Test
    void theForecastIsWhatTheRunThenCharges() throws SQLException {
        sales.subscribers(1, 12, NOVEMBER);
        sales.give(3, 1, NOVEMBER, null, 4);
        Progress forecast = inTransaction(connection -> Forecast.of(connection, ORDER));
        assertThat(database.count("ledger")).isZero();

        assertThat(carryOut(ORDER).progress()).hasToString("subscribers=12 charges=12 amount=1492.6300000000");
        assertThat(forecast.charges()).isEqualTo(12);
        assertThat(forecast.done()).isEqualTo(12);
        assertThat(forecast.amount()).isEqualByComparingTo(new BigDecimal("1492.63"));
        assertThat(inTransaction(connection -> Forecast.of(connection, ORDER)).charges())
                .isZero();
    }

    /** Each day's sums are those of its postings, and each day's debt is that of the day before and its own. */
    private void assertSumsAreRight() throws SQLException {
        assertThat(
                        rows(
                                """
                        select d.subscriber_id, d.rec_date from account_day d
                        where d.charge <> (select sum(l.amount) from ledger l
                                where l.subscriber_id = d.subscriber_id and l.rec_date = d.rec_date)
                            or d.end_debt <> (select sum(l.amount) from ledger l
                                where l.subscriber_id = d.subscriber_id and l.rec_date <= d.rec_date)
                        order by d.subscriber_id, d.rec_date
                        """))
                .isEmpty();
        assertThat(rows("select sum(charge) from account_day")).isEqualTo(rows("select sum(amount) from ledger"));
        assertThat(rows("select sum(amount) from charging_run")).isEqualTo(rows("select sum(amount) from ledger"));
        assertThat(database.count("service_charge")).isEqualTo(database.count("ledger"));
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            }
        }
    }

    private long begin(RunOrder order) throws SQLException {
        return inTransaction(connection -> RunTable.begin(connection, order, NOW))
                .id();
    }

    private Optional<Run> step(long runId, boolean committed) throws SQLException {
        return inTransaction(connection -> {
            Optional<Run> after = ChargingBatch.next(connection, ledger, runId, NOW);
            if (!committed) {
                connection.rollback();
            }
            return after;
        });
    }

    private Run carryOut(RunOrder order) throws SQLException {
        return carryOut(begin(order));
    }

    private Run carryOut(long id) throws SQLException {
        boolean more = true;
        while (more) {
            more = step(id, true).filter(Run::isRunning).isPresent();
        }
        return inTransaction(connection -> RunTable.hold(connection, id));
    }

    private static void atOnce(Callable<Run> one, Callable<Run> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Run> ended : threads.invokeAll(List.of(one, other))) {
                assertThat(ended.get().state()).isEqualTo(RunState.DONE);
            }
        } finally {
            threads.shutdown();
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }
}
