package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;

/** Every entity comes back from the database as it went in. */
@Tag("database")
class PriceListMappingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final TestDatabase database = new TestDatabase();
    private final EntityManager entities = database.entities();

    @BeforeEach
    void begin() {
        entities.getTransaction().begin();
    }

    @AfterEach
    void close() throws SQLException {
        entities.getTransaction().rollback();
        entities.close();
        database.close();
    }

    @Test
    void dayTypeKeepsWeekdaysAndDates() {
        Set<DayOfWeek> weekdays = Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
        long id = saved(new DayType("Odd day", weekdays, Set.of(DAY))).id();

        DayType read = entities.find(DayType.class, id);
        assertThat(read.weekdays()).isEqualTo(weekdays);
        assertThat(read.dates()).containsExactly(DAY);
        Object numbers = entities.createNativeQuery("select weekday from day_type_weekday order by weekday")
                .getResultList();
        assertThat(numbers).isEqualTo(List.of(1, 7));
    }

    @Test
    void currencyKeepsDatedRates() {
        Currency dollar = new Currency("USD", "US dollar", 2);
        dollar.rate(DAY, new BigDecimal("0.8612345678"));
        long id = saved(dollar).id();

        Map<LocalDate, BigDecimal> rates = entities.find(Currency.class, id).rates();
        assertThat(rates).containsOnlyKeys(DAY);
        assertThat(rates.get(DAY)).isEqualByComparingTo("0.8612345678");
    }

    @Test
    void parametersKeepStagesAndTimeBandsInOrder() {
        long provider = saved(new Provider("Dnipro Telecom")).id();
        long plan = saved(new Plan("Base")).id();
        long currency = saved(new Currency("EUR", "Euro", 2)).id();
        long working = saved(new DayType("Working day", Set.of(), Set.of())).id();
        Tariff tariff = saved(new Tariff("Germany", provider, Direction.OUT));
        TariffParameters parameters = new TariffParameters(tariff, plan, DAY, currency, BigDecimal.ONE);
        parameters.stage(600, BigDecimal.ONE, StageScope.MONTH);
        parameters.stage(0, BigDecimal.ZERO, StageScope.MONTH);
        parameters.timeBand(working, 20, 24, BigDecimal.ONE, BigDecimal.ZERO);
        parameters.timeBand(working, 0, 8, BigDecimal.ONE, BigDecimal.ZERO);
        long id = saved(parameters).id();

        TariffParameters read = entities.find(TariffParameters.class, id);
        assertThat(read.stageList()).extracting(Stage::fromMinute).containsExactly(0, 600);
        assertThat(read.timeBands()).extracting(TimeBand::hourFrom).containsExactly(0, 20);
        assertThat(entities.createNativeQuery("select stages from tariff_parameters")
                        .getSingleResult())
                .isEqualTo(1);
    }

    @Test
    void codeLeadsToItsTariff() {
        long provider = saved(new Provider("Dnipro Telecom")).id();
        long tariff = saved(new Tariff("Germany", provider, Direction.OUT)).id();
        saved(new CodeCategory("International"));
        Code code = new Code(provider, Direction.OUT, "49", "Germany", DAY);
        code.leadsTo(tariff);
        saved(code);

        assertThat(entities.createQuery("select c.tariffId from Code c where c.direction = :direction", Long.class)
                        .setParameter("direction", Direction.OUT)
                        .getResultList())
                .containsExactly(tariff);
    }

    private <T> T saved(T entity) {
        entities.persist(entity);
        entities.flush();
        entities.clear();
        return entity;
    }
}
