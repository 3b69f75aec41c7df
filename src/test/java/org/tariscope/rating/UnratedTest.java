package org.tariscope.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class UnratedTest {
    private static final LocalDateTime START = ATariff.WORKING_HOUR;

    private static Call call(long provider, String number, LocalDateTime start) {
        return new Call(provider, Direction.OUT, number, start.atZone(ATariff.KYIV), 60);
    }

    private static String outcome(PriceList list, Call call, long plan) {
        Explained explained = list.explain(call, plan, UsedSeconds.NONE);
        assertThat(list.price(call, plan, UsedSeconds.NONE)).isEqualTo(explained.outcome());
        Step last = explained.steps().get(explained.steps().size() - 1);
        return explained.outcome() instanceof Unrated unrated
                ? last.step() + ": " + unrated.reason().word()
                : "rated";
    }

    @Test
    void reasonsHaveTheWordsOfTheApi() {
        assertThat(Arrays.stream(Reason.values()).map(Reason::word))
                .containsExactly(
                        "unknown-subscriber",
                        "not-connected-yet",
                        "no-plan",
                        "unknown-route",
                        "no-provider",
                        "unknown-code",
                        "code-without-tariff",
                        "no-parameters-in-force",
                        "no-exchange-rate");
    }

    @Test
    void anUnknownProviderPlanOrCodeIsNoPrice() {
        PriceList list = ATariff.ofValue("1").list().build();
        assertThat(outcome(list, call(85, "571", START), ATariff.PLAN)).isEqualTo("A1 provider: no-provider");
        assertThat(outcome(list, call(84, "571", START), 44)).isEqualTo("A3 plan: no-plan");
        assertThat(outcome(list, call(84, "581", START), ATariff.PLAN)).isEqualTo("A4 code: unknown-code");
        assertThat(outcome(list, call(84, "571", START), ATariff.PLAN)).isEqualTo("rated");
    }

    @Test
    void aProviderWithoutCodesKnowsNone() {
        PriceList list = ATariff.ofValue("1").list().provider(85).build();
        assertThat(outcome(list, call(85, "571", START), ATariff.PLAN)).isEqualTo("A4 code: unknown-code");
    }

    @Test
    void aCodeWithoutTariffHidesTheShorterOne() {
        Code waiting =
                new Code(84, Direction.OUT, "5799", "Waiting", OptionalLong.empty(), ATariff.SINCE, Optional.empty());
        Code ofDeleted =
                new Code(84, Direction.OUT, "5798", "Deleted", OptionalLong.of(7), ATariff.SINCE, Optional.empty());
        PriceList list =
                ATariff.ofValue("1").list().code(waiting).code(ofDeleted).build();
        assertThat(outcome(list, call(84, "57991", START), ATariff.PLAN)).isEqualTo("A4 tariff: code-without-tariff");
        assertThat(outcome(list, call(84, "57981", START), ATariff.PLAN)).isEqualTo("A4 tariff: code-without-tariff");
    }

    @Test
    void aVersionOfAnotherPlanOrOfALaterDayIsNoPrice() {
        PriceList list = ATariff.ofValue("1")
                .list()
                .plan(new Plan(42, 2))
                .plan(new Plan(44, 2))
                .code(new Code(
                        84,
                        Direction.OUT,
                        "57",
                        "Old",
                        OptionalLong.of(ATariff.TARIFF),
                        LocalDate.of(2000, 1, 1),
                        Optional.empty()))
                .build();
        String none = "A4 version: no-parameters-in-force";
        assertThat(outcome(list, call(84, "571", START), 42)).isEqualTo(none);
        assertThat(outcome(list, call(84, "571", START), 44)).isEqualTo(none);
        LocalDateTime first = ATariff.SINCE.atStartOfDay();
        assertThat(outcome(list, call(84, "571", first.minusSeconds(1)), ATariff.PLAN))
                .isEqualTo(none);
        assertThat(outcome(list, call(84, "571", first), ATariff.PLAN)).isEqualTo("rated");
    }

    @Test
    void aCurrencyWithoutARateByThenIsNoPrice() {
        ATariff tariff = ATariff.ofValue("1");
        tariff.currency = 978;
        PriceList list = tariff.list()
                .currency(978, "EUR")
                .exchangeRate(978, START.toLocalDate(), BigDecimal.TEN)
                .build();
        assertThat(outcome(list, call(84, "571", START.minusDays(1)), ATariff.PLAN))
                .isEqualTo("C5 main currency: no-exchange-rate");
        assertThat(outcome(list, call(84, "571", START), ATariff.PLAN)).isEqualTo("rated");
    }

    @Test
    void theRateOfTheCallsDayCounts() {
        ATariff tariff = ATariff.ofValue("1");
        tariff.currency = ATariff.FOREIGN;
        PriceList list = tariff.list()
                .exchangeRate(ATariff.FOREIGN, START.toLocalDate(), new BigDecimal("50"))
                .build();
        Rated before = (Rated) list.price(call(84, "571", START.minusDays(1)), ATariff.PLAN, UsedSeconds.NONE);
        Rated on = (Rated) list.price(call(84, "571", START), ATariff.PLAN, UsedSeconds.NONE);
        assertThat(before.mainCost()).isEqualByComparingTo("41.25");
        assertThat(on.mainCost()).isEqualByComparingTo("50");
    }
}
