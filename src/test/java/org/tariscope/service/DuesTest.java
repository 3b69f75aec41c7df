package org.tariscope.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final long PLAN = 43;
    private static final Map<Long, Set<Long>> PLANS = Map.of(PLAN, Set.of(1L));
    private static final ChargedService LINE =
            new ChargedService(1, "Line", ChargingPeriod.MONTHLY, new BigDecimal("99.50"));

    @ParameterizedTest
    @CsvSource({"2026-11-01, 1", "2026-10-31, 1", "2026-11-02, 0"})
    void whoIsConnectedOnTheFirstDayOwesTheWholePeriodAndNobodyElse(LocalDate connectedOn, int dues) {
        assertThat(november(new Holder(7, connectedOn, Optional.empty(), onPlan(), List.of())))
                .hasSize(dues)
                .allSatisfy(due -> assertThat(due.amount()).isEqualByComparingTo("99.50"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, 0", "2026-10-15, 0", "2026-11-02, 1"})
    void aClosedAccountOwesNothingFromItsDayOn(LocalDate closedOn, int dues) {
        assertThat(november(new Holder(7, FIRST.minusYears(1), Optional.of(closedOn), onPlan(), List.of())))
                .hasSize(dues);
    }

    @Test
    void thePlanOfTheFirstDayCounts() {
        TreeMap<LocalDate, Long> plans = onPlan();
        plans.put(FIRST.plusDays(1), 44L);
        assertThat(november(holder(plans, List.of()))).hasSize(1);
        plans.put(FIRST, 44L);
        assertThat(november(holder(plans, List.of()))).isEmpty();
    }

    @Test
    void withoutAPlanOnThatDayNothingIsOwedByPlan() {
        TreeMap<LocalDate, Long> later = new TreeMap<>(Map.of(FIRST.plusDays(1), PLAN));
        assertThat(november(holder(later, List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01,, 1",
        "2026-11-02,, 0",
        "2026-01-01, 2026-11-01, 1",
        "2026-01-01, 2026-10-31, 0",
        "2026-01-01,, 1"
    })
    void whoWasGivenTheServiceSinglyOwesItWhileThatLasts(LocalDate from, LocalDate to, int dues) {
        Assignment given = new Assignment(1, from, Optional.ofNullable(to), 3);
        assertThat(november(holder(new TreeMap<>(), List.of(given))))
                .hasSize(dues)
                .allSatisfy(due -> {
                    assertThat(due.quantity()).isEqualTo(3);
                    assertThat(due.amount()).isEqualByComparingTo("298.50");
                });
    }

    @Test
    void whatWasGivenSinglyCountsInsteadOfThePlanAndTheLaterOfTwo() {
        Assignment older = new Assignment(1, FIRST.minusDays(9), Optional.empty(), 5);
        Assignment newer = new Assignment(1, FIRST.minusDays(2), Optional.empty(), 2);
        assertThat(november(holder(onPlan(), List.of(newer, older))))
                .extracting(Due::quantity)
                .containsExactly(2L);
    }

    @ParameterizedTest
    @CsvSource({"0.125, 1, 2, 0.13", "0.124, 1, 2, 0.12", "0.335, 3, 2, 1.01", "10.5, 1, 0, 11", "1.23456, 2, 4, 2.4691"
    })
    void theAmountIsRoundedOnceAndHalfUp(BigDecimal price, long quantity, int digits, BigDecimal expected) {
        assertThat(new ChargedService(1, "Line", ChargingPeriod.DAILY, price).amount(quantity, digits))
                .isEqualTo(expected);
    }

    @Test
    void whatCostsNothingIsNotCharged() {
        ChargedService cheap = new ChargedService(1, "Line", ChargingPeriod.MONTHLY, new BigDecimal("0.004"));
        assertThat(new Dues(List.of(cheap), PLANS, 2, FIRST, FIRST).of(holder(onPlan(), List.of())))
                .isEmpty();
    }

    @Test
    void duesStandInTheOrderOfTheDays() {
        ChargedService daily = new ChargedService(1, "Daily", ChargingPeriod.DAILY, BigDecimal.ONE);
        ChargedService monthly = new ChargedService(2, "Monthly", ChargingPeriod.MONTHLY, BigDecimal.ONE);
        Dues dues = new Dues(List.of(daily, monthly), Map.of(PLAN, Set.of(1L, 2L)), 2, FIRST, FIRST.plusDays(2));
        assertThat(dues.most()).isEqualTo(4);
        assertThat(dues.of(holder(onPlan(), List.of())))
                .extracting(due ->
                        due.span().first().getDayOfMonth() + " " + due.service().name())
                .containsExactly("1 Daily", "1 Monthly", "2 Daily", "3 Daily");
    }

    private static List<Due> november(Holder holder) {
        return new Dues(List.of(LINE), PLANS, 2, FIRST, FIRST.plusDays(23)).of(holder);
    }

    private static Holder holder(TreeMap<LocalDate, Long> plans, List<Assignment> own) {
        return new Holder(7, FIRST.minusYears(1), Optional.empty(), plans, own);
    }

    private static TreeMap<LocalDate, Long> onPlan() {
        return new TreeMap<>(Map.of(FIRST.minusYears(1), PLAN));
    }
}
