package org.tariscope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tariscope.demo.LoadedDemo.clock;
import static org.tariscope.demo.LoadedDemo.number;
import static org.tariscope.demo.LoadedDemo.texts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.TestDatabase;

@Tag("database")
class DemoLedgerTest {
    private static final String FIRST_OF_THIS_MONTH = "date '2026-03-01'";

    @Test
    void thereIsEnoughOfEverything() throws SQLException {
        assertThat(number("select count(*) from ledger")).isBetween(60_000L, 70_000L);
        assertThat(number("select count(*) from ledger where corrects_id is not null"))
                .isBetween(20L, 500L);
        assertThat(texts("select distinct payment_type from ledger where kind = 'payment' order by payment_type"))
                .containsExactly("0", "1", "2", "3");
        assertThat(texts("select distinct kind from ledger where corrects_id is not null order by kind"))
                .containsExactly("charge", "payment");
        assertThat(number("select count(*) from account")).isEqualTo(number("select count(*) from subscriber"));
    }

    @Test
    void everyKindOfServiceIsThere() throws SQLException {
        assertThat(number("select count(*) from service")).isEqualTo(15);
        assertThat(number("select version from service_list")).isEqualTo(2);
        assertThat(texts("select distinct period from service order by period"))
                .containsExactly("daily", "manual", "monthly", "weekly", "yearly");
        assertThat(number("select count(*) from service where not active")).isEqualTo(1);
        assertThat(texts("select t.name from service s join tariff t on t.id = s.rate_id order by s.id"))
                .containsExactly("Ukraine Kyiv");
        assertThat(texts("select plan_id, service_id from plan_service order by plan_id"))
                .containsExactly("41 501", "42 502", "43 503", "44 504", "45 505");
        assertThat(texts("select distinct service_id from subscriber_service order by service_id"))
                .containsExactly("506", "507", "508", "509", "510", "511", "515");
    }

    @Test
    void balanceOfEveryDayIsWhatTheLedgerComesTo() throws SQLException {
        assertThat(
                        texts(
                                """
                        select d.subscriber_id, d.rec_date from account_day d
                        left join (
                            select subscriber_id, rec_date,
                                sum(case kind when 'charge' then amount else 0 end) as charged,
                                sum(case kind when 'payment' then amount else 0 end) as paid
                            from ledger group by subscriber_id, rec_date) l
                            on l.subscriber_id = d.subscriber_id and l.rec_date = d.rec_date
                        where l.charged is null or l.charged <> d.charge or l.paid <> d.payment
                        order by d.subscriber_id, d.rec_date
                        """))
                .isEmpty();
        assertThat(number("select count(*) from (select distinct subscriber_id, rec_date from ledger) days"))
                .isEqualTo(number("select count(*) from account_day"));
    }

    @Test
    void eachDayBeginsWithTheDebtThatTheOneBeforeEndedWith() throws SQLException {
        assertThat(
                        texts(
                                """
                        select subscriber_id, rec_date from (
                            select subscriber_id, rec_date, end_debt, sum(charge - payment)
                                over (partition by subscriber_id order by rec_date) as due
                            from account_day) days
                        where due <> end_debt
                        order by subscriber_id, rec_date
                        """))
                .isEmpty();
    }

    @Test
    void idsAreInTheOrderOfBookingWithoutAGap() throws SQLException {
        assertThat(texts("select min(id), max(id) - count(*) from ledger")).containsExactly("1 0");
        assertThat(
                        number(
                                """
                        select count(*) from ledger a join ledger b on b.id = a.id + 1
                        where b.booked_at < a.booked_at or b.rec_date < a.rec_date
                        """))
                .isZero();
        assertThat(number("select next value for ledger_seq")).isEqualTo(number("select max(id) from ledger") + 1);
    }

    @Test
    void everyChargeOfAPeriodicServiceHasItsGuardAndNoOtherHas() throws SQLException {
        assertThat(
                        texts(
                                """
                        select l.id from ledger l
                        join service s on s.id = l.service_id
                        left join service_charge c on c.ledger_id = l.id
                        where (s.period <> 'manual' and l.corrects_id is null) <> (c.ledger_id is not null)
                        order by l.id
                        """))
                .isEmpty();
        assertThat(
                        texts(
                                """
                        select c.ledger_id from service_charge c join ledger l on l.id = c.ledger_id
                        where c.service_id <> l.service_id or c.subscriber_id <> l.subscriber_id
                            or c.period_from <> l.from_date or l.rec_date <> l.from_date
                        order by c.ledger_id
                        """))
                .isEmpty();
    }

    /** What begins in this month is for the next run of the charging. */
    @Test
    void periodsOfTwoYearsBeforeThisMonthAreCharged() throws SQLException {
        assertThat(texts("select min(period_from), max(period_from) from service_charge where service_id = 503"))
                .containsExactly("2024-03-01 2026-02-01");
        assertThat(number("select count(*) from service_charge where period_from >= " + FIRST_OF_THIS_MONTH))
                .isZero();
        assertThat(
                        number(
                                """
                        select count(*) from subscriber s
                        join account a on a.subscriber_id = s.id
                        where s.connection_date <= date '2026-02-01' and coalesce(a.closed_on > date '2026-02-01', true)
                            and not exists (
                                select 1 from service_charge c
                                where c.subscriber_id = s.id and c.service_id between 501 and 505
                                    and c.period_from = date '2026-02-01')
                        """))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from ledger where rec_date >= date '2026-03-10'",
                "select count(*) from ledger l join account a on a.subscriber_id = l.subscriber_id where l.rec_date >= a.closed_on",
                "select count(*) from ledger l join subscriber s on s.id = l.subscriber_id where l.rec_date < s.connection_date",
                "select count(*) from ledger where corrects_id is null and amount <= 0",
                "select count(*) from ledger l join ledger c on c.id = l.corrects_id where c.id >= l.id or c.amount + l.amount <> 0",
                "select count(*) from ledger l join ledger c on c.id = l.corrects_id where c.kind <> l.kind or c.subscriber_id <> l.subscriber_id",
                "select count(*) from ledger where kind = 'payment' and (payment_type > 1) <> (bank is not null)",
                "select count(*) from ledger where service_id is null and kind = 'charge' and service_name not in (select name from tariff)",
                "select count(*) from account_day group by subscriber_id, rec_date having count(*) > 1 union all select 0"
            })
    void nothingIsWrongWithAPosting(String count) throws SQLException {
        assertThat(number(count)).isZero();
    }

    /** With one of the two databases: loading all of it takes seconds. */
    @Test
    @EnabledIfSystemProperty(named = "test.db", matches = "mariadb")
    void onTheFirstOfAMonthTheMonthBeforeIsCharged() throws SQLException {
        LocalDate first = LocalDate.of(2028, 3, 1);
        try (TestDatabase other = new TestDatabase();
                Connection connection = other.connect()) {
            connection.setAutoCommit(false);
            new DemoData(clock(first)).load(connection);
            assertThat(LoadedDemo.texts(
                            connection, "select max(period_from) from service_charge where service_id = 503"))
                    .containsExactly("2028-02-01");
            assertThat(LoadedDemo.number(connection, "select count(*) from ledger where rec_date >= date '2028-03-01'"))
                    .isZero();
            assertThat(LoadedDemo.number(connection, "select count(*) from ledger"))
                    .isGreaterThan(60_000);
        }
    }
}
