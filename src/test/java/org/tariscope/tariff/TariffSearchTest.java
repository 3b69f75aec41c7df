package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.tariff.TariffSearch.Choice;
import org.tariscope.tariff.TariffSearch.Priced;

/** Today is 2026-03-10. */
@Tag("database")
class TariffSearchTest {
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final TariffSearch SEARCH = new TariffSearch();
    private static final CodeSearch CODES = new CodeSearch();
    private static final PriceListSearch LISTS = new PriceListSearch();

    private static final String[] ROWS = {
        "insert into provider (id, name, main) values (1, 'Dnipro', true), (2, 'carpathia', false)",
        "insert into plan (id, name) values (1, 'Base'), (2, 'Other')",
        "insert into currency (id, code, name, digits, main) values (1, 'UAH', 'Hryvnia', 2, true), (2, 'EUR', 'Euro', 2, false)",
        "insert into exchange_rate (currency_id, from_date, rate) values (2, '2026-01-01', 50), (2, '2026-05-01', 60)",
        "insert into tariff (id, name, provider_id, direction, deleted) values (1, 'Poland', 1, 'out', false),"
                + " (2, 'poland mobile', 1, 'out', false), (3, '100%_Ґанок', 2, 'in', false), (4, 'Poland old', 1, 'out', true),"
                + " (5, 'Austria', 2, 'out', false)",
        "insert into tariff_parameters (id, tariff_id, plan_id, active_date, currency_id, price, unit) values"
                + " (1, 1, 1, '2025-01-01', 1, 1.5, 'minute'), (2, 1, 1, '2026-03-10', 1, 2.5, 'minute'),"
                + " (3, 1, 1, '2026-04-01', 1, 3.5, 'minute'), (4, 2, 1, '2026-01-01', 2, 0.04, 'minute'),"
                + " (5, 3, 2, '2026-01-01', 1, 9, 'minute'), (6, 5, 1, '2026-01-01', 1, 0.05, 'second')",
        "insert into code (id, provider_id, direction, prefix, name, tariff_id, from_date, to_date) values"
                + " (1, 1, 'out', '48', 'Poland', 1, '2020-01-01', null),"
                + " (2, 1, 'out', '485', 'Mobile', 2, '2020-01-01', null),"
                + " (3, 1, 'out', '4850', 'Ended', 1, '2020-01-01', '2026-03-09'),"
                + " (4, 2, 'out', '4', 'Europe', 5, '2020-01-01', null),"
                + " (5, 1, 'out', '4851', 'Waits', null, '2020-01-01', null),"
                + " (6, 1, 'out', '49', 'later', 1, '2026-09-01', null)",
        "insert into day_type (id, name) values (1, 'Working'), (2, 'Holiday')",
        "insert into day_type_weekday (day_type_id, weekday) values (1, 2), (1, 1)",
        "insert into day_type_date (day_type_id, on_date) values (2, '2026-01-01'), (2, '2026-05-01'), (2, '2026-06-28')"
    };

    @BeforeAll
    static void fill() throws SQLException {
        Clock clock = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneId.of("UTC"));
        SEARCH.database = DATABASE.source();
        SEARCH.clock = clock;
        CODES.database = DATABASE.source();
        LISTS.database = DATABASE.source();
        LISTS.clock = clock;
        try (Connection connection = DATABASE.connect();
                Statement insert = connection.createStatement()) {
            for (String row : ROWS) {
                insert.executeUpdate(row);
            }
        }
    }

    @AfterAll
    static void close() throws SQLException {
        DATABASE.close();
    }

    private static Choice choice(String text) {
        return new Choice(0, 1, "all", text, Priced.ALL);
    }

    private static List<Long> ids(Choice choice, String column, boolean descending) {
        return SEARCH.find(choice, new TablePart(column, descending, 0, 20)).stream()
                .map(FoundTariff::id)
                .toList();
    }

    @Test
    void eachTariffHasItsPriceOfTodayItsCodesAndItsNextChange() {
        FoundTariff poland = SEARCH.find(choice("poland"), new TablePart("name", false, 0, 1))
                .get(0);
        assertThat(poland)
                .isEqualTo(new FoundTariff(
                        1,
                        "Poland",
                        1,
                        "Dnipro",
                        "out",
                        "",
                        2,
                        new java.math.BigDecimal("2.50"),
                        "minute",
                        "UAH",
                        LocalDate.of(2026, 3, 10),
                        LocalDate.of(2026, 4, 1)));
        FoundTariff other = SEARCH.find(choice("ҐАНОК"), TablePart.all("name")).get(0);
        assertThat(other.value()).as("no version in this plan").isNull();
        assertThat(other.next()).isNull();
    }

    @Test
    void aNumberFindsTheTariffsOfTheLongestCodesInForce() {
        List<FoundTariff> found = SEARCH.find(choice("+48 50-123 45 67"), TablePart.all("name"));
        assertThat(found)
                .extracting(FoundTariff::id, FoundTariff::prefix)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5L, "4"), org.assertj.core.groups.Tuple.tuple(2L, "485"));
        assertThat(ids(choice("4851"), "name", false))
                .as("a code that waits hides shorter ones")
                .containsExactly(5L);
        assertThat(ids(choice("48"), "name", false)).containsExactly(5L, 1L);
        assertThat(ids(choice("7"), "name", false)).isEmpty();
    }

    @Test
    void signsOfPatternsAreTakenAsTheyAre() {
        assertThat(ids(choice("%_"), "name", false)).containsExactly(3L);
        assertThat(ids(choice("o_a"), "name", false)).isEmpty();
    }

    @Test
    void everyColumnSortsInBothOrders() {
        assertThat(ids(choice(""), "name", false)).containsExactly(3L, 5L, 1L, 2L);
        assertThat(ids(choice(""), "name", true)).containsExactly(2L, 1L, 5L, 3L);
        assertThat(ids(choice(""), "price", false))
                .as("a minute in the main currency")
                .containsExactly(2L, 1L, 5L, 3L);
        assertThat(ids(choice(""), "price", true)).containsExactly(5L, 1L, 2L, 3L);
        assertThat(ids(choice(""), "codes", true)).startsWith(1L).endsWith(3L);
        assertThat(ids(choice(""), "next", false)).startsWith(1L);
        assertThat(ids(choice(""), "next", true)).startsWith(1L);
        assertThat(ids(choice(""), "provider", false)).containsExactly(1L, 2L, 3L, 5L);
        assertThat(ids(choice(""), "direction", false)).startsWith(3L);
        assertThat(SEARCH.find(choice(""), new TablePart("name", false, 1, 2)))
                .extracting(FoundTariff::id)
                .containsExactly(5L, 1L);
    }

    @Test
    void filtersNarrowTheRowsTheirCountAndTheFile() {
        for (Choice choice : List.of(
                new Choice(2, 1, "out", "", Priced.ALL),
                new Choice(2, 1, "all", "", Priced.WITH),
                new Choice(0, 1, "all", "austria", Priced.ALL))) {
            assertThat(ids(choice, "name", false)).containsExactly(5L);
            assertThat(SEARCH.count(choice)).isEqualTo(1);
            List<FoundTariff> all = new ArrayList<>();
            SEARCH.each(choice, all::add);
            assertThat(all).extracting(FoundTariff::id).containsExactly(5L);
        }
        assertThat(ids(new Choice(0, 1, "all", "", Priced.WITHOUT), "name", false))
                .containsExactly(3L);
        assertThat(SEARCH.count(choice(""))).isEqualTo(4);
    }

    @Test
    void theCodesOfATariffAreFoundByTheirBeginningOrAPartOfTheName() {
        assertThat(codes("", "prefix", false)).containsExactly("48", "4850", "49");
        assertThat(codes("485", "prefix", false)).containsExactly("4850");
        assertThat(codes("LATE", "name", true)).containsExactly("49");
        assertThat(codes("", "from", true)).startsWith("49");
        assertThat(codes("", "to", false)).startsWith("4850");
        assertThat(codes("", "category", false)).hasSize(3);
        assertThat(CODES.count(new CodeSearch.Choice(1, "485"))).isEqualTo(1);
        List<FoundCode> all = new ArrayList<>();
        CODES.each(new CodeSearch.Choice(1, ""), all::add);
        assertThat(all)
                .extracting(code -> code.state(LocalDate.of(2026, 3, 10)))
                .containsExactly("now", "past", "future");
    }

    private static List<String> codes(String text, String column, boolean descending) {
        return CODES.find(new CodeSearch.Choice(1, text), new TablePart(column, descending, 0, 20)).stream()
                .map(FoundCode::prefix)
                .toList();
    }

    @Test
    void theSmallTablesAreSearchedAndSortedByEachColumn() {
        for (PriceListTable table : PriceListTable.values()) {
            assertThat(LISTS.count(table, "zzz")).as(table.name()).isZero();
            assertThat(LISTS.count(table, "")).as(table.name()).isEqualTo(2);
        }
        assertThat(LISTS.providers("", new TablePart("tariffs", true, 0, 9)))
                .extracting(each -> each.provider().name(), PriceListSearch.FoundProvider::tariffs)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Dnipro", 2L),
                        org.assertj.core.groups.Tuple.tuple("carpathia", 2L));
        assertThat(LISTS.plans("BAS", TablePart.all("digits")))
                .extracting(WholePlanAnswer::id)
                .containsExactly(1L);
        PriceListSearch.FoundCurrency euro =
                LISTS.currencies("eur", TablePart.all("rate")).get(0);
        assertThat(euro.rate()).isEqualByComparingTo("50");
        assertThat(euro.next()).isEqualTo("2026-05-01");
        assertThat(LISTS.rates(2, new TablePart("rate", true, 0, 1)))
                .extracting(RateAnswer::fromdate)
                .containsExactly(LocalDate.of(2026, 5, 1));
        assertThat(LISTS.countRates(2)).isEqualTo(2);
        PriceListSearch.FoundDayType holiday =
                LISTS.dayTypes("", TablePart.all("next")).get(1);
        assertThat(holiday.dates()).isEqualTo(2);
        assertThat(holiday.next()).isEqualTo("2026-05-01");
        assertThat(LISTS.dayTypes("work", TablePart.all("dates")).get(0).weekdays())
                .containsExactly(1, 2);
    }
}
