package org.tariscope.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is true of every tariff and call; -Dseed= repeats a run. */
class PricePropertiesTest {
    private static final int CASES = Boolean.getBoolean("long") ? 200_000 : 5_000;
    private static final long SEED = Long.getLong("seed", 19_750_707);

    /** One random case. */
    private record Case(long seed, RandomTariff random, ATariff tariff, LocalDateTime start, long used) {
        static Case of(long seed) {
            RandomTariff random = new RandomTariff(seed);
            return new Case(seed, random, random.tariff(), random.start(), random.used());
        }

        Rated price(long seconds) {
            return tariff.price(start, seconds, used);
        }
    }

    @Test
    void noCallHasANegativeCostOrDuration() {
        for (int i = 0; i < CASES; i++) {
            Case each = Case.of(SEED + i);
            Rated rated = each.price(each.random().seconds());
            assertThat(rated.billedSeconds()).as("seed %d", each.seed()).isNotNegative();
            assertThat(rated.cost().signum()).as("seed %d", each.seed()).isNotNegative();
            assertThat(rated.mainCost().signum()).as("seed %d", each.seed()).isNotNegative();
        }
    }

    @Test
    void aLongerCallIsNotBilledForFewerSeconds() {
        for (int i = 0; i < CASES; i++) {
            Case each = Case.of(SEED + i);
            each.tariff().freeSecondsMode = FreeSecondsMode.FIRST_SECONDS;
            long seconds = each.random().seconds();
            long longer = seconds + each.random().below(200);
            assertThat(each.price(longer).billedSeconds())
                    .as("seed %d: %d and %d s", each.seed(), seconds, longer)
                    .isGreaterThanOrEqualTo(each.price(seconds).billedSeconds());
        }
    }

    @Test
    void aLongerCallCostsNoLessWhereStagesAreGraduated() {
        for (int i = 0; i < CASES; i++) {
            Case each = Case.of(SEED + i);
            each.tariff().stagesMode = StagesMode.GRADUATED;
            long seconds = each.random().seconds();
            long longer = seconds + each.random().below(200);
            assertThat(each.price(longer).cost())
                    .as("seed %d: %d and %d s", each.seed(), seconds, longer)
                    .isGreaterThanOrEqualTo(each.price(seconds).cost());
        }
    }

    @Test
    void roundingUpNeverBillsLessThanTheCallLastedBeyondWhatIsFree() {
        for (int i = 0; i < CASES; i++) {
            Case each = Case.of(SEED + i);
            ATariff tariff = each.tariff();
            tariff.roundDurationDown = false;
            long seconds = each.random().seconds();
            assertThat(each.price(seconds).billedSeconds())
                    .as("seed %d: %d s", each.seed(), seconds)
                    .isGreaterThanOrEqualTo(seconds - tariff.subtractSeconds - tariff.freeSeconds);
        }
    }

    /** Two calls, one after the other, cost what one long call costs: the second goes on in the month's stages. */
    @Test
    void graduatedStagesOverTheMonthAddUp() {
        for (int i = 0; i < CASES; i++) {
            RandomTariff random = new RandomTariff(SEED + i);
            ATariff tariff = new ATariff();
            tariff.value = BigDecimal.valueOf(random.below(1000), 2);
            tariff.scope = StageScope.MONTH;
            tariff.roundCostTo = OptionalInt.of(10);
            for (int minute = 0; minute < 30; minute += 1 + (int) random.below(12)) {
                tariff.stage(minute, "0." + random.below(100));
            }
            long first = 3 * random.below(600);
            long second = 3 * random.below(600);
            long used = 3 * random.below(800);
            PriceList list = tariff.list().build();
            BigDecimal both = cost(list, first, used).add(cost(list, second, used + first));
            assertThat(cost(list, first + second, used)).as("seed %d", SEED + i).isEqualByComparingTo(both);
        }
    }

    @Test
    void theStepsChangeNothing() {
        for (int i = 0; i < CASES; i++) {
            Case each = Case.of(SEED + i);
            PriceList list = each.tariff().list().build();
            Call call = ATariff.call(each.start(), each.random().seconds());
            Outcome outcome = list.price(call, ATariff.PLAN, tariff -> each.used());
            Explained explained = list.explain(call, ATariff.PLAN, tariff -> each.used());
            assertThat(explained.outcome()).as("seed %d", each.seed()).isEqualTo(outcome);
            assertThat(explained.steps()).isNotEmpty();
        }
    }

    private static BigDecimal cost(PriceList list, long seconds, long used) {
        Call call = ATariff.call(ATariff.WORKING_HOUR, seconds);
        return ((Rated) list.price(call, ATariff.PLAN, tariff -> used)).cost();
    }
}
