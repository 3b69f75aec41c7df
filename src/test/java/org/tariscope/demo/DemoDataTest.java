package org.tariscope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tariscope.demo.LoadedDemo.CLOCK;
import static org.tariscope.demo.LoadedDemo.TODAY;
import static org.tariscope.demo.LoadedDemo.connection;
import static org.tariscope.demo.LoadedDemo.number;
import static org.tariscope.demo.LoadedDemo.texts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.TestDatabase;

@Tag("database")
class DemoDataTest {
    @Test
    void thereIsEnoughOfEverything() throws SQLException {
        assertThat(number("select count(*) from provider")).isEqualTo(6);
        assertThat(number("select count(*) from plan where active")).isGreaterThanOrEqualTo(5);
        assertThat(number("select count(*) from tariff")).isGreaterThanOrEqualTo(120);
        assertThat(number("select count(distinct provider_id) from tariff where direction = 'in'"))
                .isGreaterThanOrEqualTo(4);
        assertThat(number("select count(distinct prefix) from code")).isGreaterThanOrEqualTo(2_000);
        assertThat(number("select count(*) from currency")).isEqualTo(3);
        assertThat(number("select version from price_list")).isEqualTo(2);
    }

    @Test
    void namesOfTheGuideAreThere() throws SQLException {
        assertThat(texts("select name from provider where id = 84 and main")).containsExactly("Dnipro Telecom");
        assertThat(texts("select name from plan where id in (42, 43) order by id"))
                .containsExactly("Preferential", "Base");
        assertThat(texts("select name from plan where base")).containsExactly("Base");
        assertThat(texts("select code from currency where main")).containsExactly("EUR");
    }

    /** The guide's own example, providerid=84 and planid=43, is a list worth reading. */
    @Test
    void guidesExampleShowsManyTariffs() throws SQLException {
        assertThat(
                        texts(
                                """
                        select distinct t.name from tariff t join tariff_parameters p on p.tariff_id = t.id
                        where t.provider_id = 84 and p.plan_id = 43 and p.active_date <= date '2026-03-10'
                            and t.deleted = false
                        order by t.name
                        """))
                .hasSizeGreaterThanOrEqualTo(20)
                .contains("Germany mobile", "Ukraine Kyiv", "USA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit = 'minute'",
                "unit = 'second'",
                "round_to = 1",
                "round_to = 6",
                "round_to = 10",
                "round_to = 30",
                "round_to = 60",
                "first_step > 0",
                "round_first_minute",
                "free_seconds > 0 and free_seconds_mode = 'first-seconds'",
                "free_seconds > 0 and free_seconds_mode = 'threshold'",
                "subtract_seconds > 0",
                "round_cost_to is null",
                "round_cost_to = 4",
                "round_duration_down",
                "round_cost_down",
                "round_cost_mode = 'halfup'",
                "round_cost_mode = 'down'",
                "round_cost_mode = 'up'",
                "no_account",
                "account_dns",
                "account_description is not null",
                "minimum_duration > 0",
                "minimum_cost > 0",
                "connection_cost > 0",
                "stages = 1 and stages_mode = 'graduated'",
                "stages = 1 and stages_mode = 'volume'",
                "stages = 2",
                "split_bands",
                "currency_id = 978",
                "currency_id = 840",
                "currency_id = 980",
                "active_date > date '2026-03-10'",
                "active_date < date '2025-03-10'"
            })
    void everyKindOfParameterIsInUse(String condition) throws SQLException {
        assertThat(number("select count(*) from tariff_parameters where " + condition))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from tariff where deleted",
                "select count(*) from code where to_date < date '2026-03-10'",
                "select count(*) from code where tariff_id is null",
                "select count(*) from stage where round_to is not null",
                "select count(*) from time_band where connection_cost > 0",
                "select count(*) from time_band b join day_type d on d.id = b.day_type_id where d.name = 'Working day'",
                "select count(*) from time_band b join day_type d on d.id = b.day_type_id where d.name = 'Weekend'",
                "select count(*) from time_band b join day_type d on d.id = b.day_type_id where d.name = 'Holiday'",
                "select count(*) from day_type_date where on_date > date '2027-01-01'",
                "select count(*) from route where provider_id = 84 and pbx_id = 292 and name = 'PJSIP/trunk-kyivstar'",
                "select count(*) from route where provider_id is null",
                "select count(*) from route where access_code = ''",
                "select count(*) from route_replacement where prefix = ''",
                "select count(*) from route_replacement where replace_to = ''",
                "select count(*) from route_replacement where direction = 'in'",
                "select count(*) from route_replacement where number_length is not null and provider_id is null",
                "select count(*) from route_replacement where provider_id is not null"
            })
    void everyKindOfRowIsThere(String count) throws SQLException {
        assertThat(number(count)).isPositive();
    }

    @Test
    void stagesAreThereExactlyWhereTheyAreUsed() throws SQLException {
        assertThat(
                        texts(
                                """
                        select p.id from tariff_parameters p
                        where p.stages = 0 and exists (select 1 from stage s where s.parameters_id = p.id)
                        order by p.id
                        """))
                .isEmpty();
        assertThat(
                        texts(
                                """
                        select p.id from tariff_parameters p
                        where p.stages <> 0
                            and not exists (select 1 from stage s where s.parameters_id = p.id and s.from_minute = 0)
                        order by p.id
                        """))
                .isEmpty();
    }

    @Test
    void everyCodesTariffIsOfItsProviderAndDirection() throws SQLException {
        assertThat(
                        texts(
                                """
                        select c.id from code c join tariff t on t.id = c.tariff_id
                        where c.provider_id <> t.provider_id or c.direction <> t.direction
                        order by c.id
                        """))
                .isEmpty();
    }

    @Test
    void noTwoCodesOfAProviderAndDirectionShareAPrefixOnADay() throws SQLException {
        assertThat(
                        texts(
                                """
                        select a.prefix from code a join code b
                            on a.provider_id = b.provider_id and a.direction = b.direction and a.prefix = b.prefix
                                and a.id < b.id
                        where a.from_date <= coalesce(b.to_date, date '9999-12-31')
                            and b.from_date <= coalesce(a.to_date, date '9999-12-31')
                        order by a.prefix
                        """))
                .isEmpty();
    }

    @Test
    void prefixesAreDigits() throws SQLException {
        assertThat(texts("select distinct prefix from code order by prefix"))
                .allMatch(prefix -> prefix.matches("\\d{1,15}"));
    }

    @Test
    void bandsOfADayDoNotOverlap() throws SQLException {
        assertThat(
                        texts(
                                """
                        select a.id from time_band a join time_band b
                            on a.parameters_id = b.parameters_id and a.day_type_id = b.day_type_id and a.id < b.id
                        where a.hour_from < b.hour_to and b.hour_from < a.hour_to
                        order by a.id
                        """))
                .isEmpty();
        assertThat(number("select count(*) from time_band where hour_from < 0 or hour_to > 24 or hour_from >= hour_to"))
                .isZero();
    }

    @Test
    void everyCurrencyButTheMainOneHasARateForEveryVersionInForce() throws SQLException {
        assertThat(
                        texts(
                                """
                        select p.id from tariff_parameters p join currency c on c.id = p.currency_id
                        where not c.main and p.active_date > date '2022-03-10' and not exists (
                            select 1 from exchange_rate r
                            where r.currency_id = c.id and r.from_date <= p.active_date)
                        order by p.id
                        """))
                .isEmpty();
        assertThat(number("select count(*) from exchange_rate r join currency c on c.id = r.currency_id where c.main"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "provider",
                "plan",
                "currency",
                "day_type",
                "tariff",
                "tariff_parameters",
                "time_band",
                "stage",
                "code_category",
                "code",
                "node",
                "pbx",
                "route",
                "department",
                "subscriber",
                "phone_number",
                "service"
            })
    void nextBlockOfASequenceIsFree(String table) throws SQLException {
        long firstOfBlock = number("select next value for " + table + "_seq") - 49;
        assertThat(firstOfBlock).isGreaterThan(number("select max(id) from " + table));
    }

    @Test
    void daysOfASheetCountFromToday() {
        assertThat(Sheet.read("parameters.csv", TODAY)).isEqualTo(Sheet.read("parameters.csv", TODAY));
        assertThat(Sheet.read("parameters.csv", TODAY).rows().get(0).day("active_date"))
                .isEqualTo(Sheet.read("parameters.csv", TODAY.plusDays(1))
                        .rows()
                        .get(0)
                        .day("active_date")
                        .minusDays(1));
    }

    @Test
    void fullDatabaseIsRefused() throws SQLException {
        assertThatThrownBy(() -> new DemoData(CLOCK).load(connection())).isInstanceOf(IllegalStateException.class);
        connection().rollback();
    }

    @Test
    void sameDayGivesTheSameRowsAndRollbackLeavesNothing() throws SQLException {
        List<String> tables = List.of(
                "select * from subscriber order by id",
                "select * from phone_number order by id",
                "select * from ledger order by id",
                "select * from account_day order by subscriber_id, rec_date");
        try (TestDatabase other = new TestDatabase();
                Connection unfinished = other.connect()) {
            unfinished.setAutoCommit(false);
            new DemoData(CLOCK).load(unfinished);
            for (String rows : tables) {
                assertThat(texts(unfinished, rows)).isEqualTo(texts(rows));
            }
            unfinished.rollback();
            assertThat(number(unfinished, "select count(*) from provider")).isZero();
            assertThat(number(unfinished, "select count(*) from ledger")).isZero();
        }
    }
}
