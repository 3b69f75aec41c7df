package org.tariscope.bench;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import org.tariscope.rating.Call;
import org.tariscope.rating.Code;
import org.tariscope.rating.CostRules;
import org.tariscope.rating.Direction;
import org.tariscope.rating.DurationRules;
import org.tariscope.rating.FreeSecondsMode;
import org.tariscope.rating.Parameters;
import org.tariscope.rating.Plan;
import org.tariscope.rating.Posting;
import org.tariscope.rating.PriceList;
import org.tariscope.rating.PriceListBuilder;
import org.tariscope.rating.PriceUnit;
import org.tariscope.rating.RoundCostMode;
import org.tariscope.rating.Stage;
import org.tariscope.rating.StageScope;
import org.tariscope.rating.Stages;
import org.tariscope.rating.StagesMode;
import org.tariscope.rating.TimeBand;
import org.tariscope.rating.TimeBands;

/**
 * A price list with so many random prefixes of 3 to 9 digits and so many tariffs, each in two plans; the
 * prefixes lead to the tariffs in turn. And random calls to them. Of ten tariffs five have steps only, two time bands, one stages within the call, one stages over the month,
 * one an amount in another currency.
 */
final class RatingData {
    static final long[] PLANS = {42, 43};
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int YEAR = 365 * 86_400;
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final SplittableRandom random = new SplittableRandom(20_261_124);
    private final int count;
    private final int tariffs;
    private String[] prefixes = {};

    RatingData(int count, int tariffs) {
        this.count = count;
        this.tariffs = tariffs;
    }

    PriceList list() {
        PriceListBuilder list = PriceList.builder(1)
                .provider(84)
                .mainCurrency(980, "UAH")
                .currency(840, "USD")
                .exchangeRate(840, SINCE, new BigDecimal("41.2543"));
        week(list);
        for (long plan : PLANS) {
            list.plan(new Plan(plan, 2));
        }
        prefixes = prefixes();
        for (int tariff = 1; tariff <= tariffs; tariff++) {
            list.tariff(tariff);
            for (long plan : PLANS) {
                list.parameters(parameters(tariff, plan));
            }
        }
        int turn = 0;
        for (String prefix : prefixes) {
            OptionalLong tariff = OptionalLong.of(1 + turn++ % tariffs);
            String name = "Destination " + tariff.getAsLong();
            list.code(new Code(84, Direction.OUT, prefix, name, tariff, SINCE, Optional.empty()));
        }
        return list.build();
    }

    private static void week(PriceListBuilder list) {
        for (DayOfWeek day : DayOfWeek.values()) {
            list.weekday(day.compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 2, day);
        }
    }

    /** After {@link #list}. */
    Call[] calls(int calls) {
        Call[] made = new Call[calls];
        for (int i = 0; i < calls; i++) {
            String number = prefixes[random.nextInt(count)] + random.nextInt(100_000, 1_000_000);
            LocalDateTime start = FIRST.plusSeconds(random.nextInt(YEAR));
            int seconds = random.nextInt(random.nextInt(10) == 0 ? 3600 : 240);
            made[i] = new Call(84, Direction.OUT, number, start.atZone(KYIV), seconds);
        }
        return made;
    }

    private String[] prefixes() {
        Set<String> made = new HashSet<>();
        while (made.size() < count) {
            int length = 3 + random.nextInt(7);
            StringBuilder prefix = new StringBuilder();
            for (int i = 0; i < length; i++) {
                prefix.append(random.nextInt(10));
            }
            made.add(prefix.toString());
        }
        return made.stream().sorted().toArray(String[]::new);
    }

    private Parameters parameters(int tariff, long plan) {
        int kind = tariff % 10;
        return new Parameters(
                2L * tariff + (plan - PLANS[0]),
                tariff,
                plan,
                SINCE,
                kind == 9 ? 840 : 980,
                price(),
                PriceUnit.MINUTE,
                new DurationRules(0, 0, FreeSecondsMode.FIRST_SECONDS, 0, 0, kind % 2 == 0, kind < 5 ? 60 : 6, false),
                new CostRules(BigDecimal.ZERO, BigDecimal.ZERO, OptionalInt.empty(), RoundCostMode.HALF_UP),
                stages(kind),
                kind == 5 || kind == 6 ? bands(kind == 6) : TimeBands.NONE,
                Posting.PLAIN);
    }

    private Stages stages(int kind) {
        StageScope scope = kind == 7 ? StageScope.CALL : kind == 8 ? StageScope.MONTH : StageScope.NONE;
        List<Stage> stages =
                List.of(new Stage(0, price(), OptionalInt.empty()), new Stage(10, price(), OptionalInt.empty()));
        return new Stages(scope, StagesMode.GRADUATED, stages);
    }

    private TimeBands bands(boolean split) {
        return new TimeBands(
                split,
                List.of(
                        new TimeBand(1, 8, 20, price(), BigDecimal.ZERO),
                        new TimeBand(1, 20, 24, price(), BigDecimal.ZERO),
                        new TimeBand(2, 0, 24, price(), BigDecimal.ZERO)));
    }

    private BigDecimal price() {
        return BigDecimal.valueOf(1 + random.nextInt(20_000), 4);
    }
}
