package org.tariscope.rating;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A tariff for tests, in plan 43 of provider 84 and in UAH; every outgoing number that begins with 57 leads to it. */
final class ATariff {
    static final long PROVIDER = 84;
    static final long PLAN = 43;
    static final long TARIFF = 1001;
    static final long MAIN = 980;
    static final long FOREIGN = 840;
    static final long WORKING = 1;
    static final long WEEKEND = 2;
    static final long HOLIDAY = 3;
    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    static final String NUMBER = "573930611";
    static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    static final LocalDateTime WORKING_HOUR = LocalDateTime.of(2026, 3, 4, 10, 0);

    BigDecimal value = BigDecimal.ZERO;
    PriceUnit unit = PriceUnit.MINUTE;
    int subtractSeconds;
    int freeSeconds;
    FreeSecondsMode freeSecondsMode = FreeSecondsMode.FIRST_SECONDS;
    int minimumDuration;
    int firstStep;
    boolean roundFirstMinute;
    int roundTo;
    boolean roundDurationDown;
    BigDecimal connectionCost = BigDecimal.ZERO;
    BigDecimal minimumCost = BigDecimal.ZERO;
    OptionalInt roundCostTo = OptionalInt.empty();
    RoundCostMode roundCostMode = RoundCostMode.HALF_UP;
    StageScope scope = StageScope.NONE;
    StagesMode stagesMode = StagesMode.GRADUATED;
    final List<Stage> stages = new ArrayList<>();
    boolean splitBands;
    final List<TimeBand> bands = new ArrayList<>();
    long currency = MAIN;
    int planDigits = 2;
    Posting posting = Posting.PLAIN;

    static ATariff ofValue(String value) {
        ATariff tariff = new ATariff();
        tariff.value = new BigDecimal(value);
        return tariff;
    }

    ATariff stage(int fromMinute, String price) {
        stages.add(new Stage(fromMinute, new BigDecimal(price), OptionalInt.empty()));
        return this;
    }

    ATariff stage(int fromMinute, String price, int steps) {
        stages.add(new Stage(fromMinute, new BigDecimal(price), OptionalInt.of(steps)));
        return this;
    }

    ATariff band(long dayType, int from, int to, String price, String connection) {
        bands.add(new TimeBand(dayType, from, to, new BigDecimal(price), new BigDecimal(connection)));
        return this;
    }

    Parameters parameters(long id, LocalDate since) {
        return new Parameters(
                id,
                TARIFF,
                PLAN,
                since,
                currency,
                value,
                unit,
                new DurationRules(
                        subtractSeconds,
                        freeSeconds,
                        freeSecondsMode,
                        minimumDuration,
                        firstStep,
                        roundFirstMinute,
                        roundTo,
                        roundDurationDown),
                new CostRules(connectionCost, minimumCost, roundCostTo, roundCostMode),
                new Stages(scope, stagesMode, stages),
                new TimeBands(splitBands, bands),
                posting);
    }

    /** With working days from Monday to Friday, weekends, and 1 January as a holiday; 1 USD is 41.25 UAH since 2020. */
    PriceListBuilder list() {
        PriceListBuilder list = PriceList.builder(1)
                .provider(PROVIDER)
                .plan(new Plan(PLAN, planDigits))
                .tariff(TARIFF)
                .mainCurrency(MAIN, "UAH")
                .currency(FOREIGN, "USD")
                .exchangeRate(FOREIGN, SINCE, new BigDecimal("41.25"))
                .date(HOLIDAY, LocalDate.of(2026, 1, 1));
        for (DayOfWeek day : DayOfWeek.values()) {
            list.weekday(day.compareTo(DayOfWeek.SATURDAY) < 0 ? WORKING : WEEKEND, day);
        }
        return list.code(code("57", Optional.empty())).parameters(parameters(5002, SINCE));
    }

    static Code code(String prefix, Optional<LocalDate> to) {
        return new Code(PROVIDER, Direction.OUT, prefix, "Kharkiv", OptionalLong.of(TARIFF), SINCE, to);
    }

    static Call call(LocalDateTime start, long seconds) {
        return new Call(PROVIDER, Direction.OUT, NUMBER, start.atZone(KYIV), seconds);
    }

    Rated price(LocalDateTime start, long seconds, long usedSeconds) {
        return (Rated) list().build().price(call(start, seconds), PLAN, tariff -> usedSeconds);
    }

    Rated price(long seconds) {
        return price(WORKING_HOUR, seconds, 0);
    }

    /** The steps of one call, a line each. */
    List<String> steps(LocalDateTime start, long seconds, long usedSeconds) {
        return list().build().explain(call(start, seconds), PLAN, tariff -> usedSeconds).steps().stream()
                .map(step -> step.step() + ": " + step.input() + " = " + step.result())
                .toList();
    }
}
