package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.http.Page;

@Tag("database")
class TariffsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final TestDatabase database = new TestDatabase();
    private final EntityManager entities = database.entities();
    private final Tariffs tariffs = new Tariffs();
    private long provider;
    private long plan;
    private long currency;

    @BeforeEach
    void startWithOneProviderAndOnePlan() {
        tariffs.entities = entities;
        tariffs.clock = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneId.of("UTC"));
        entities.getTransaction().begin();
        provider = saved(new Provider("Dnipro Telecom")).id();
        plan = saved(new Plan("Base")).id();
        currency = saved(new Currency("EUR", "Euro", 2)).id();
    }

    @AfterEach
    void close() throws SQLException {
        entities.getTransaction().rollback();
        entities.close();
        database.close();
    }

    @Test
    void latestNotAfterTodayIsActive() {
        Tariff tariff = outgoing("Germany");
        version(tariff, TODAY.minusDays(400));
        long latest = version(tariff, TODAY.minusDays(1));
        version(tariff, TODAY.minusDays(30));

        assertThat(all()).extracting(TariffAnswer::parametersid).containsExactly(latest);
    }

    @Test
    void versionOfTodayIsActive() {
        Tariff tariff = outgoing("Germany");
        version(tariff, TODAY.minusDays(1));
        version(tariff, TODAY);

        assertThat(all()).extracting(TariffAnswer::activedate).containsExactly(TODAY);
    }

    @Test
    void futureVersionIsNotActive() {
        Tariff tariff = outgoing("Germany");
        long present = version(tariff, TODAY.minusDays(1));
        version(tariff, TODAY.plusDays(1));

        assertThat(all()).extracting(TariffAnswer::parametersid).containsExactly(present);
    }

    @Test
    void tariffWithoutVersionInForceIsLeftOut() {
        version(outgoing("Germany"), TODAY.plusDays(1));
        outgoing("Poland");

        assertThat(all()).isEmpty();
    }

    @Test
    void todayIsTheDayInTheZoneOfTheClock() {
        version(outgoing("Germany"), TODAY);
        Instant evening = Instant.parse("2026-03-09T22:30:00Z");

        tariffs.clock = Clock.fixed(evening, ZoneId.of("Europe/Kyiv"));
        assertThat(all()).hasSize(1);
        tariffs.clock = Clock.fixed(evening, ZoneId.of("UTC"));
        assertThat(all()).isEmpty();
    }

    @Test
    void eachPlanHasItsOwnVersion() {
        Tariff tariff = outgoing("Germany");
        long other = saved(new Plan("Preferential")).id();
        long base = version(tariff, TODAY.minusDays(1));
        long preferential = saved(parameters(tariff, other, TODAY.minusDays(9))).id();

        assertThat(all()).extracting(TariffAnswer::parametersid).containsExactly(base, preferential);
        assertThat(ids(filter(0, other, 0))).containsExactly(tariff.id());
        assertThat(tariffs.details(filter(0, other, 0), Page.ALL))
                .extracting(TariffAnswer::parametersid)
                .containsExactly(preferential);
    }

    @Test
    void deletedTariffIsLeftOut() {
        Tariff deleted = outgoing("Germany");
        version(deleted, TODAY);
        deleted.delete();
        Tariff kept = outgoing("Poland");
        version(kept, TODAY);

        assertThat(all()).extracting(TariffAnswer::id).containsExactly(kept.id());
    }

    @Test
    void directionFilters() {
        Tariff out = outgoing("Germany");
        Tariff in = saved(new Tariff("Incoming", provider, Direction.IN));
        version(out, TODAY);
        version(in, TODAY);

        assertThat(ids(direction("out"))).containsExactly(out.id());
        assertThat(ids(direction("in"))).containsExactly(in.id());
        assertThat(ids(direction("all"))).containsExactlyInAnyOrder(out.id(), in.id());
    }

    @Test
    void zeroMeansAll() {
        Tariff germany = outgoing("Germany");
        long second = saved(new Provider("Carpathia Voice")).id();
        Tariff poland = saved(new Tariff("Poland", second, Direction.OUT));
        version(germany, TODAY);
        version(poland, TODAY);

        assertThat(ids(filter(0, 0, 0))).containsExactly(germany.id(), poland.id());
        assertThat(ids(filter(second, 0, 0))).containsExactly(poland.id());
        assertThat(ids(filter(0, plan, 0))).containsExactly(germany.id(), poland.id());
        assertThat(ids(filter(0, 0, germany.id()))).containsExactly(germany.id());
    }

    @Test
    void filtersApplyTogether() {
        Tariff germany = outgoing("Germany");
        version(germany, TODAY);

        assertThat(ids(filter(provider, plan, germany.id()))).containsExactly(germany.id());
        assertThat(ids(new TariffFilter(provider, plan, Set.of(Direction.IN), germany.id())))
                .isEmpty();
    }

    @Test
    void unknownIdGivesAnEmptyList() {
        version(outgoing("Germany"), TODAY);

        assertThat(ids(filter(4_294_967_297L, 0, 0))).isEmpty();
        assertThat(ids(filter(0, 999_999, 0))).isEmpty();
        assertThat(ids(filter(0, 0, Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void orderIsById() {
        Tariff first = outgoing("Ukraine");
        Tariff second = outgoing("Austria");
        long later = saved(new Plan("Aaa")).id();
        saved(parameters(second, later, TODAY));
        version(second, TODAY);
        version(first, TODAY);

        assertThat(all())
                .extracting(TariffAnswer::id, TariffAnswer::planid)
                .containsExactly(tuple(first.id(), plan), tuple(second.id(), plan), tuple(second.id(), later));
    }

    @Test
    void pageIsAPartOfTheOrderedList() {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            version(outgoing(name), TODAY);
        }
        List<TariffAnswer> all = all();

        assertThat(tariffs.details(TariffFilter.ALL, new Page(Optional.of(2), 1)))
                .isEqualTo(all.subList(1, 3));
        assertThat(tariffs.details(TariffFilter.ALL, new Page(Optional.empty(), 3)))
                .isEqualTo(all.subList(3, 5));
        assertThat(tariffs.details(TariffFilter.ALL, new Page(Optional.of(10), 5)))
                .isEmpty();
    }

    @Test
    void everyFieldIsTheColumnsOwn() throws SQLException {
        Tariff tariff = outgoing("Germany");
        long id = version(tariff, TODAY);
        entities.createNativeQuery(
                        """
                        update tariff_parameters set price = 370, round_to = 30, free_seconds = 3, subtract_seconds = 5,
                            round_cost_to = 4, round_duration_down = true, no_account = true,
                            account_description = 'Calls abroad', minimum_duration = 15, stages = 2, minimum_cost = 0.0125
                        """)
                .executeUpdate();

        TariffAnswer expected = new TariffAnswer(
                tariff.id(),
                "Germany",
                provider,
                id,
                plan,
                TODAY,
                currency,
                new BigDecimal("370.00"),
                30,
                3,
                5,
                4,
                true,
                false,
                false,
                true,
                "Calls abroad",
                false,
                15,
                2,
                new BigDecimal("0.0125"));
        assertThat(all()).containsExactly(expected);

        entities.createNativeQuery(
                        """
                        update tariff_parameters set round_cost_to = null, round_duration_down = false,
                            round_cost_down = true, round_first_minute = true, no_account = false,
                            account_description = null, account_dns = true, stages = 1
                        """)
                .executeUpdate();
        TariffAnswer changed = all().get(0);
        assertThat(changed.roundcostto()).isNull();
        assertThat(changed.accountdescription()).isNull();
        assertThat(changed.stages()).isEqualTo(1);
        assertThat(List.of(
                        changed.rounddurationdown(),
                        changed.roundcostdown(),
                        changed.roundfirstminute(),
                        changed.noaccount(),
                        changed.accountdns()))
                .containsExactly(false, true, true, false, true);
    }

    @Test
    void onlyActivePlansAreShown() {
        Plan retired = saved(new Plan("Archive"));
        retired.use(false);
        long other = saved(new Plan("Business")).id();

        assertThat(tariffs.plans(Page.ALL))
                .containsExactly(
                        new PlanAnswer(plan, "Base", null, null, 2), new PlanAnswer(other, "Business", null, null, 2));
        assertThat(tariffs.plans(new Page(Optional.of(1), 1)))
                .extracting(PlanAnswer::id)
                .containsExactly(other);
    }

    @Test
    void versionIsTheRowsVersion() {
        long before = tariffs.version();
        entities.createNativeQuery("update price_list set version = version + 1")
                .executeUpdate();

        assertThat(tariffs.version()).isEqualTo(before + 1);
    }

    private List<TariffAnswer> all() {
        return tariffs.details(TariffFilter.ALL, Page.ALL);
    }

    private List<Long> ids(TariffFilter filter) {
        return tariffs.details(filter, Page.ALL).stream().map(TariffAnswer::id).toList();
    }

    private static TariffFilter filter(long provider, long plan, long rate) {
        return new TariffFilter(provider, plan, EnumSet.allOf(Direction.class), rate);
    }

    private static TariffFilter direction(String word) {
        return new TariffFilter(0, 0, TariffFilter.directions(word), 0);
    }

    private Tariff outgoing(String name) {
        return saved(new Tariff(name, provider, Direction.OUT));
    }

    private long version(Tariff tariff, LocalDate from) {
        return saved(parameters(tariff, plan, from)).id();
    }

    private TariffParameters parameters(Tariff tariff, long planId, LocalDate from) {
        return new TariffParameters(tariff, planId, from, currency, new BigDecimal("0.5"));
    }

    private <T> T saved(T entity) {
        entities.persist(entity);
        entities.flush();
        return entity;
    }
}
