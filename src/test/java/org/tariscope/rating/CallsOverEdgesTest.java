package org.tariscope.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Calls that last from one kind of time into another. */
class CallsOverEdgesTest {
    private static final ATariff SPLIT = TariffWords.read("value 1.00, band working 0-8 0.10, band working 20-24 0.20, "
            + "band weekend 0-24 0.30, band holiday 0-24 0.40, splitbands");

    private static String cost(ATariff tariff, String start, long seconds) {
        return tariff.price(LocalDateTime.parse(start), seconds, 0).cost().toPlainString();
    }

    @Test
    void aCallOverMidnightHasThePriceOfEachDay() {
        assertThat(cost(SPLIT, "2026-03-03T23:50:00", 1200)).isEqualTo("3.00");
        assertThat(cost(SPLIT, "2026-03-06T23:50:00", 1200)).isEqualTo("5.00");
        assertThat(cost(SPLIT, "2025-12-31T23:50:00", 1200)).isEqualTo("6.00");
    }

    @Test
    void aCallOverAnEdgeIsCutThereToTheSecond() {
        assertThat(cost(SPLIT, "2026-03-04T07:59:59", 61)).isEqualTo("1.00");
        assertThat(cost(SPLIT, "2026-03-04T07:59:00", 60)).isEqualTo("0.10");
        assertThat(cost(SPLIT, "2026-03-04T07:59:00", 120)).isEqualTo("1.10");
    }

    @Test
    void withoutSplittingTheStartDecides() {
        ATariff whole = TariffWords.read("value 1.00, band working 0-8 0.10");
        assertThat(cost(whole, "2026-03-04T07:59:59", 600)).isEqualTo("1.00");
    }

    /** In Kyiv 3:00 became 4:00: from 2:30 to 4:30 by the clock are 3,600 seconds. */
    @Test
    void anHourThatTheClockLeavesOutIsNotBilled() {
        ATariff tariff = TariffWords.read(
                "value 0.00, band weekend 2-3 0.10, band weekend 3-4 9.00, " + "band weekend 4-5 0.20, splitbands");
        assertThat(cost(tariff, "2026-03-29T02:30:00", 3600)).isEqualTo("9.00");
    }

    /** In Kyiv 4:00 became 3:00: from 2:30 to 4:30 by the clock are 3 hours. */
    @Test
    void anHourThatComesTwiceIsBilledTwice() {
        ATariff tariff = TariffWords.read(
                "value 0.00, band weekend 2-3 0.10, band weekend 3-4 1.00, " + "band weekend 4-5 0.20, splitbands");
        assertThat(cost(tariff, "2026-10-25T02:30:00", 3 * 3600)).isEqualTo("129.00");
    }

    @Test
    void aStartInTheSecondOfTwoLikeHoursIsTold() {
        ATariff tariff = TariffWords.read("value 0.00, band weekend 3-4 1.00, splitbands");
        LocalDateTime start = LocalDateTime.parse("2026-10-25T03:30:00");
        Call first = ATariff.call(start, 3600);
        Call second = new Call(
                ATariff.PROVIDER,
                Direction.OUT,
                ATariff.NUMBER,
                start.atZone(ATariff.KYIV).withLaterOffsetAtOverlap(),
                3600);
        PriceList list = tariff.list().build();
        assertThat(((Rated) list.price(first, ATariff.PLAN, UsedSeconds.NONE)).cost())
                .isEqualByComparingTo("60");
        assertThat(((Rated) list.price(second, ATariff.PLAN, UsedSeconds.NONE)).cost())
                .isEqualByComparingTo("30");
    }

    /** Lord Howe Island puts its clock on by half an hour, at 2:00. */
    @Test
    void aClockThatMovesByHalfAnHourIsFollowed() {
        ATariff tariff = TariffWords.read("value 0.00, band weekend 1-2 1.00, band weekend 2-3 10.00, splitbands");
        LocalDateTime start = LocalDateTime.parse("2026-10-04T01:30:00");
        Call call = new Call(
                ATariff.PROVIDER,
                Direction.OUT,
                ATariff.NUMBER,
                start.atZone(ZoneId.of("Australia/Lord_Howe")),
                2 * 3600);
        Rated rated = (Rated) tariff.list().build().price(call, ATariff.PLAN, UsedSeconds.NONE);
        assertThat(rated.cost()).isEqualByComparingTo("330");
    }

    @Test
    void aCallOverTheMonthsEndBelongsToTheMonthOfItsStart() {
        ATariff tariff = TariffWords.read("value 0.00, stages 1, stage 600 1.00");
        LocalDateTime start = LocalDateTime.parse("2026-01-31T23:55:00");
        assertThat(tariff.price(start, 1200, 595 * 60).cost()).isEqualByComparingTo("15");
        assertThat(ATariff.call(start, 1200).month()).isEqualTo(YearMonth.of(2026, 1));
    }

    @Test
    void aCallOverAVersionsFirstDayHasTheVersionOfItsStart() {
        PriceList list = ATariff.ofValue("1.00")
                .list()
                .parameters(ATariff.ofValue("2.00").parameters(5003, LocalDate.of(2026, 2, 1)))
                .build();
        Call before = ATariff.call(LocalDateTime.parse("2026-01-31T23:59:00"), 120);
        Call after = ATariff.call(LocalDateTime.parse("2026-02-01T00:00:00"), 120);
        assertThat(((Rated) list.price(before, ATariff.PLAN, UsedSeconds.NONE)).cost())
                .isEqualByComparingTo("2");
        assertThat(((Rated) list.price(after, ATariff.PLAN, UsedSeconds.NONE)).cost())
                .isEqualByComparingTo("4");
    }

    @Test
    void aCallOfZeroSecondsCostsNothing() {
        Rated rated = TariffWords.read("value 1.00, connectioncost 0.50, minimumcost 1, minimumduration 60, "
                        + "roundfirstminute, roundcostto 3")
                .price(0);
        assertThat(rated.billedSeconds()).isZero();
        assertThat(rated.cost().toPlainString()).isEqualTo("0.000");
        assertThat(rated.mainCost().toPlainString()).isEqualTo("0.00");
    }

    /** March 2026 from its first second on. */
    @Test
    void aCallOf30DaysIsCutAtEveryEdge() {
        long seconds = Duration.ofDays(30).toSeconds();
        assertThat(cost(TariffWords.read("value 0.01"), "2026-03-01T00:00:00", seconds))
                .isEqualTo("432.00");
        // To midnight of the 30th there are 21 working and 9 weekend days. Sunday the 29th lacks an hour: the 31st
        // begins instead.
        long working = 21 * (8 * 6 + 12 * 60 + 4 * 12) + 6;
        long weekend = (9 * 24 - 1) * 18;
        assertThat(cost(SPLIT, "2026-03-01T00:00:00", seconds)).isEqualTo((working + weekend) + ".00");
    }

    @Test
    void aFractionOfASecondCountsAsOne() {
        assertThat(Call.wholeSeconds(Duration.ofMillis(61_001))).isEqualTo(62);
        assertThat(Call.wholeSeconds(Duration.ofSeconds(61))).isEqualTo(61);
    }
}
