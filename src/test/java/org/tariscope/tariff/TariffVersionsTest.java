package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

@Tag("database")
class TariffVersionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final TestDatabase database = new TestDatabase();
    private final EntityManager entities = database.entities();
    private final TariffVersions versions = new TariffVersions();
    private long plan;
    private long currency;
    private long workday;
    private Tariff tariff;

    @BeforeEach
    void startWithOneTariff() {
        versions.entities = entities;
        versions.clock = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneId.of("UTC"));
        entities.getTransaction().begin();
        plan = saved(new Plan("Base")).id();
        currency = saved(new Currency("EUR", "Euro", 2)).id();
        workday = saved(new DayType("Working day", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of()))
                .id();
        tariff = saved(new Tariff("Local", saved(new Provider("Dnipro Telecom")).id(), Direction.OUT));
    }

    @AfterEach
    void close() throws SQLException {
        entities.getTransaction().rollback();
        entities.close();
        database.close();
    }

    @Test
    void theVersionOfTodayIsInForce() {
        saved(version(TODAY.minusDays(400)));
        long present = saved(version(TODAY)).id();
        saved(version(TODAY.plusDays(1)));

        assertThat(versions.inForce(tariff.id(), plan)).isEqualTo(present);
    }

    @Test
    void withoutAVersionInForceThereIsNone() {
        saved(version(TODAY.plusDays(1)));

        refusesAsUnknown(tariff.id(), plan);
        refusesAsUnknown(tariff.id(), 999_999);
        refusesAsUnknown(999_999, plan);
    }

    @Test
    void aDeletedTariffHasNoneInForceButItsVersionsAreStillShown() {
        TariffParameters version = version(TODAY);
        version.timeBand(workday, 0, 24, new BigDecimal("0.1"), BigDecimal.ZERO);
        saved(version);
        tariff.delete();
        entities.flush();

        refusesAsUnknown(tariff.id(), plan);
        assertThat(versions.times(version.id(), Page.ALL)).hasSize(1);
    }

    @Test
    void timeBandsHaveTheirDayTypesNameAndStandInTheOrderOfTheirIds() {
        TariffParameters version = version(TODAY);
        version.timeBand(workday, 20, 24, new BigDecimal("0.2"), new BigDecimal("0.05"));
        version.timeBand(workday, 8, 20, new BigDecimal("0.3000"), BigDecimal.ZERO);
        saved(version);

        assertThat(versions.times(version.id(), Page.ALL))
                .isSortedAccordingTo((one, other) -> Long.compare(one.id(), other.id()))
                .extracting(
                        TimeAnswer::parametersid,
                        TimeAnswer::daytypeid,
                        TimeAnswer::daytype,
                        TimeAnswer::hourfrom,
                        TimeAnswer::hourto,
                        TimeAnswer::value,
                        TimeAnswer::connectioncost)
                .containsExactlyInAnyOrder(
                        tuple(
                                version.id(),
                                workday,
                                "Working day",
                                20,
                                24,
                                new BigDecimal("0.20"),
                                new BigDecimal("0.05")),
                        tuple(
                                version.id(),
                                workday,
                                "Working day",
                                8,
                                20,
                                new BigDecimal("0.30"),
                                new BigDecimal("0.00")));
    }

    @Test
    void stagesAreThoseOfTheVersion() {
        TariffParameters version = version(TODAY.minusDays(1));
        version.stage(0, new BigDecimal("1.2"), StageScope.MONTH);
        version.stage(300, new BigDecimal("0.0085"), StageScope.MONTH);
        saved(version);
        saved(version(TODAY));

        assertThat(versions.stages(version.id(), Page.ALL))
                .extracting(
                        StageAnswer::parametersid, StageAnswer::fromminute, StageAnswer::value, StageAnswer::roundto)
                .containsExactlyInAnyOrder(
                        tuple(version.id(), 0, new BigDecimal("1.20"), null),
                        tuple(version.id(), 300, new BigDecimal("0.0085"), null));
    }

    @Test
    void aPageIsAPartOfTheList() {
        TariffParameters version = version(TODAY);
        for (int hour = 0; hour < 24; hour += 6) {
            version.timeBand(workday, hour, hour + 6, BigDecimal.ONE, BigDecimal.ZERO);
            version.stage(hour, BigDecimal.ONE, StageScope.CALL);
        }
        saved(version);
        Page page = new Page(Optional.of(2), 1);

        assertThat(versions.times(version.id(), page))
                .isEqualTo(versions.times(version.id(), Page.ALL).subList(1, 3));
        assertThat(versions.stages(version.id(), page))
                .isEqualTo(versions.stages(version.id(), Page.ALL).subList(1, 3));
    }

    @Test
    void aVersionWithoutBandsOrStagesHasNoRows() {
        long id = saved(version(TODAY)).id();

        assertThat(versions.times(id, Page.ALL)).isEmpty();
        assertThat(versions.stages(id, Page.ALL)).isEmpty();
    }

    @Test
    void anUnknownVersionIsNotFound() {
        assertThatThrownBy(() -> versions.times(999_999, Page.ALL)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> versions.stages(999_999, Page.ALL)).isInstanceOf(Refusal.class);
    }

    private void refusesAsUnknown(long rateId, long planId) {
        assertThatThrownBy(() -> versions.inForce(rateId, planId))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    private TariffParameters version(LocalDate from) {
        return new TariffParameters(tariff, plan, from, currency, new BigDecimal("0.5"));
    }

    private <T> T saved(T entity) {
        entities.persist(entity);
        entities.flush();
        return entity;
    }
}
