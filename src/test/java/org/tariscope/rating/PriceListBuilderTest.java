package org.tariscope.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Rows that contradict each other are not made into a price list. */
class PriceListBuilderTest {
    private static void refused(String why, ThrowingCallable rows) {
        assertThatThrownBy(rows).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }

    private static PriceListBuilder list() {
        return ATariff.ofValue("1").list();
    }

    @Test
    void itKeepsItsVersion() {
        assertThat(PriceList.builder(17).build().version()).isEqualTo(17);
    }

    @Test
    void versionsThatBeginTogetherAreRefused() {
        Parameters twin = ATariff.ofValue("2").parameters(5003, ATariff.SINCE);
        refused("5002 and 5003", () -> list().parameters(twin).build());
    }

    @Test
    void aDayIsOfOneType() {
        refused("two day types", () -> list().weekday(ATariff.WEEKEND, DayOfWeek.MONDAY));
        refused("two day types", () -> list().date(ATariff.WEEKEND, LocalDate.of(2026, 1, 1)));
    }

    @Test
    void aRateIsPositiveAndTheOnlyOneOfItsDay() {
        refused("Two exchange rates", () -> list().exchangeRate(ATariff.FOREIGN, ATariff.SINCE, BigDecimal.TEN));
        refused("An exchange rate of 0", () -> list().exchangeRate(1, ATariff.SINCE, BigDecimal.ZERO));
        refused("Two main currencies", () -> list().mainCurrency(1, "EUR"));
    }

    @Test
    void pricesNeedPlanAndCurrency() {
        Parameters row = ATariff.ofValue("1").parameters(5002, ATariff.SINCE);
        PriceListBuilder bare = PriceList.builder(1).tariff(ATariff.TARIFF).parameters(row);
        refused("no plan", bare::build);
        refused("no currency", bare.plan(new Plan(ATariff.PLAN, 2))::build);
        refused("no main currency", bare.currency(ATariff.MAIN, "UAH")::build);
    }

    @Test
    void theMainCurrencysOwnRatesDoNotCount() {
        PriceList list =
                list().exchangeRate(ATariff.MAIN, ATariff.SINCE, BigDecimal.TEN).build();
        Rated rated = (Rated) list.price(ATariff.call(ATariff.WORKING_HOUR, 60), ATariff.PLAN, UsedSeconds.NONE);
        assertThat(rated.mainCost()).isEqualByComparingTo("1");
    }

    @Test
    void rowsThatCannotBeAreRefused() {
        BigDecimal one = BigDecimal.ONE;
        refused("negative", () -> new Stage(-1, one, OptionalInt.empty()));
        refused("negative", () -> new TimeBand(1, 0, 24, one.negate(), one));
        refused("hours", () -> new TimeBand(1, 8, 8, one, one));
        refused(
                "Two bands",
                () -> new TimeBands(true, List.of(new TimeBand(1, 8, 9, one, one), new TimeBand(1, 8, 20, one, one))));
        refused(
                "Two stages",
                () -> new Stages(
                        StageScope.CALL,
                        StagesMode.VOLUME,
                        List.of(new Stage(1, one, OptionalInt.empty()), new Stage(1, one, OptionalInt.empty()))));
        refused("first minute", () -> new DurationRules(0, 0, FreeSecondsMode.THRESHOLD, 0, 30, true, 0, false));
        refused("duration", () -> ATariff.call(ATariff.WORKING_HOUR, -1));
        refused("duration", () -> ATariff.call(ATariff.WORKING_HOUR, Call.LONGEST + 1));
        refused("Not a Direction", () -> Direction.of("OUT"));
        refused("Not a StageScope", () -> StageScope.of(3));
    }

    @Test
    void codesThatCannotBeAreRefused() {
        refused(
                "without a prefix",
                () -> new Code(1, Direction.IN, "", "", OptionalLong.empty(), ATariff.SINCE, Optional.empty()));
        refused(
                "ends before",
                () -> new Code(
                        1,
                        Direction.IN,
                        "1",
                        "",
                        OptionalLong.empty(),
                        ATariff.SINCE,
                        Optional.of(ATariff.SINCE.minusDays(1))));
    }

    @Test
    void negativeUseIsRefused() {
        ATariff tariff = TariffWords.read("value 1, stages 1, stage 1 2");
        refused("negative", () -> tariff.price(ATariff.WORKING_HOUR, 1, -1));
    }

    @Test
    void whatIsPostedIsPassedThrough() {
        ATariff tariff = ATariff.ofValue("1");
        tariff.posting = new Posting(true, true, "Calls");
        assertThat(tariff.price(60).parameters().posting()).isEqualTo(new Posting(true, true, "Calls"));
        assertThat(tariff.price(60).codePrefix()).isEqualTo("57");
    }
}
