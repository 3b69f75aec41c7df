package org.tariscope.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.tariff.Tariffs;

@Tag("database")
class AccountHistoryTest {
    private static final Clock CLOCK = Clock.fixed(java.time.Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = new TestDatabase();
    private final EntityManager entities = database.entities();
    private final AccountHistory history = new AccountHistory();

    @BeforeEach
    void postOnThreeDays() throws SQLException {
        history.database = database.source();
        history.tariffs = new Tariffs(entities, CLOCK);
        Ledger ledger = TestLedger.of(CLOCK);
        try (Connection connection = database.connect()) {
            connection.createStatement().execute("insert into node (id, name, time_zone) values (1, 'Kyiv', 'UTC')");
            connection
                    .createStatement()
                    .execute("insert into department (id, node_id, path, name) values (1, 1, '/1/', 'Kyiv')");
            for (int id = 7; id < 9; id++) {
                connection
                        .createStatement()
                        .execute(
                                "insert into subscriber (id, department_id, full_name, connection_date, account_number)"
                                        + " values (" + id + ", 1, 'S', date '2020-01-01', '" + id + "')");
                connection.createStatement().execute("insert into account (subscriber_id) values (" + id + ")");
            }
            ledger.post(connection, charge("2025-12-31", "10.00"));
            ledger.post(connection, charge("2026-01-05", "2.50"));
            ledger.post(connection, payment("2026-01-20", "20.00"));
            ledger.post(connection, charge("2026-03-11", "1.005"));
        }
    }

    private static Posting charge(String day, String amount) {
        LocalDate date = LocalDate.parse(day);
        return Posting.charge(7, date, date, date, Optional.empty(), "Line", new BigDecimal(amount), 1);
    }

    private static Posting payment(String day, String amount) {
        return new Posting(
                7,
                LocalDate.parse(day),
                new BigDecimal(amount),
                new Posting.Payment(1, Optional.empty(), Optional.of("R-1"), -3, Optional.of("desk")));
    }

    @AfterEach
    void close() throws SQLException {
        entities.close();
        database.close();
    }

    @Test
    void aBalanceIsWhatTheAccountHasAtTheEndOfTheDay() {
        assertThat(history.balances(List.of(7L, 8L, 9L), LocalDate.of(2026, 3, 10)))
                .isEqualTo(Map.of(7L, new BigDecimal("7.50"), 8L, new BigDecimal("0.00")));
        assertThat(history.balances(List.of(7L), LocalDate.of(2026, 3, 11))).containsValue(new BigDecimal("6.495"));
        assertThat(history.balances(List.of(), LocalDate.of(2026, 3, 11))).isEmpty();
    }

    @Test
    void monthsAddUpTheLatestFirst() {
        assertThat(history.countMonths(7)).isEqualTo(3);
        assertThat(history.countMonths(8)).isZero();
        List<AccountMonth> months = history.months(7, 1, 10);
        assertThat(months)
                .extracting(AccountMonth::month)
                .containsExactly(YearMonth.of(2026, 1), YearMonth.of(2025, 12));
        AccountMonth january = months.get(0);
        assertThat(january.startBalance()).isEqualTo("-10.00");
        assertThat(january.charge()).isEqualTo("2.50");
        assertThat(january.payment()).isEqualTo("20.00");
        assertThat(january.endBalance()).isEqualTo("7.50");
    }

    @Test
    void linesAreSortedAndCountedByKind() {
        assertThat(history.count(7, AccountLine.Kind.CHARGE)).isEqualTo(3);
        assertThat(history.lines(7, AccountLine.Kind.CHARGE, AccountLine.Column.DAY, true, 0, 2))
                .extracting(AccountLine::recDate)
                .containsExactly(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 1, 5));
        assertThat(history.lines(7, AccountLine.Kind.CHARGE, AccountLine.Column.AMOUNT, false, 1, 2))
                .extracting(line -> line.amount().toPlainString())
                .containsExactly("2.50", "10.00");
        AccountLine payment = history.lines(7, AccountLine.Kind.PAYMENT, AccountLine.Column.DAY, true, 0, 9)
                .get(0);
        assertThat(payment.reason()).isEqualTo("desk");
        assertThat(payment.externalId()).isEqualTo("R-1");
        assertThat(payment.paymentType()).isEqualTo(1);
    }
}
