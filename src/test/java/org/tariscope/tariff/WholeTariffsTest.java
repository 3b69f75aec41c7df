package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

@Tag("database")
class WholeTariffsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final PriceListWriter list = new PriceListWriter(new TestDatabase());
    private final WholeTariffs whole = new WholeTariffs();
    private long provider;
    private long plan;
    private long otherPlan;
    private long currency;
    private Tariff tariff;

    @BeforeEach
    void startWithATariff() {
        whole.entities = list.entities;
        provider = saved(new Provider("Dnipro")).id();
        plan = saved(new Plan("Base")).id();
        otherPlan = saved(new Plan("Evening")).id();
        currency = saved(new Currency("EUR", "Euro", 2)).id();
        tariff = saved(new Tariff("Local", provider, Direction.OUT));
    }

    @AfterEach
    void close() throws SQLException {
        list.close();
    }

    @Test
    void everyVersionIsThereWithWhatIsInIt() {
        long workday = saved(new DayType("Workday", EnumSet.noneOf(java.time.DayOfWeek.class), Set.of()))
                .id();
        TariffParameters past = version(plan, DAY.minusYears(1));
        past.stage(0, BigDecimal.ONE, StageScope.CALL);
        past.timeBand(workday, 8, 20, new BigDecimal("0.3"), BigDecimal.ZERO);
        saved(past);
        saved(version(plan, DAY.plusYears(100)));
        saved(version(otherPlan, DAY));
        list.entities.clear();

        List<WholeTariffAnswer> rows = whole.get(tariff.id(), 0);
        assertThat(rows)
                .extracting(WholeTariffAnswer::activedate)
                .containsExactlyInAnyOrder(DAY.minusYears(1), DAY.plusYears(100), DAY);
        assertThat(rows).isSortedAccordingTo((one, other) -> Long.compare(one.parametersid(), other.parametersid()));
        assertThat(whole.get(tariff.id(), otherPlan)).hasSize(1);
        WholeTariffAnswer first = whole.get(tariff.id(), plan).stream()
                .filter(row -> row.activedate().isBefore(DAY))
                .findFirst()
                .orElseThrow();
        assertThat(first.stagelist()).containsExactly(new StagePart(0, new BigDecimal("1.00"), null));
        assertThat(first.timelist())
                .containsExactly(new TimePart(workday, 8, 20, new BigDecimal("0.30"), new BigDecimal("0.00")));
        assertThat(first.direction()).isEqualTo("out");
        assertThat(first.unit()).isEqualTo("minute");
        assertThat(first.freesecondsmode()).isEqualTo("first-seconds");
    }

    @Test
    void aVersionHasTheCodesFromItsFirstDayOn() {
        saved(version(plan, DAY));
        saved(version(plan, DAY.plusDays(10)));
        code("1", DAY.minusDays(5), DAY.minusDays(1));
        code("2", DAY.minusDays(5), DAY);
        code("3", DAY.plusDays(90), null);

        assertThat(whole.get(tariff.id(), plan))
                .filteredOn(row -> row.activedate().equals(DAY))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.codelist()).extracting(CodePart::prefix).containsExactly("2", "3"));
    }

    @Test
    void aTariffThatIsNotThereIsNotFound() {
        tariff.delete();
        list.entities.flush();
        for (long id : new long[] {tariff.id(), 999_999}) {
            assertThat(catchThrowableOfType(Refusal.class, () -> whole.get(id, 0))
                            .type())
                    .isEqualTo(ProblemType.NOT_FOUND);
        }
    }

    private void code(String prefix, LocalDate from, LocalDate to) {
        Code code = new Code(provider, Direction.OUT, prefix, "Code", from);
        code.change("Code", to);
        code.leadsTo(tariff.id());
        saved(code);
    }

    private TariffParameters version(long planId, LocalDate from) {
        return new TariffParameters(tariff, planId, from, currency, new BigDecimal("0.5"));
    }

    private <T> T saved(T entity) {
        list.entities.persist(entity);
        list.entities.flush();
        return entity;
    }
}
