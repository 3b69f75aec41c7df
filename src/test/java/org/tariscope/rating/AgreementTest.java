package org.tariscope.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engine and the plainest reading of the rules agree on random tariffs and calls; -Dseed= repeats a run. */
class AgreementTest {
    private static final int CASES = Boolean.getBoolean("long") ? 1_000_000 : 20_000;
    private static final long SEED = Long.getLong("seed", 20_261_124);
    private static final Map<LocalDate, Long> HOLIDAYS = Map.of(LocalDate.of(2026, 1, 1), ATariff.HOLIDAY);

    @Test
    void engineAndSecondBySecondAgree() {
        for (int i = 0; i < CASES; i++) {
            agree(SEED + i);
        }
    }

    private static void agree(long seed) {
        RandomTariff random = new RandomTariff(seed);
        ATariff tariff = random.tariff();
        LocalDateTime start = random.start();
        long seconds = random.seconds();
        long used = random.used();
        Rated rated = tariff.price(start, seconds, used);
        BigDecimal rate = new BigDecimal(tariff.currency == ATariff.MAIN ? "1" : "41.25");
        SecondBySecond plain = new SecondBySecond(rated.parameters(), HOLIDAYS, tariff.planDigits, rate);
        long billed = plain.billed(seconds, used);
        BigDecimal cost = plain.cost(start.atZone(ATariff.KYIV), billed, used);
        if (rated.billedSeconds() != billed
                || !rated.cost().equals(cost)
                || !rated.mainCost().equals(plain.mainCost(cost))) {
            String what = "seed " + seed + ": " + seconds + " s at " + start + ", used " + used + ", " + rated;
            assertThat(billed + " s, " + cost).as(what).isEqualTo(rated.billedSeconds() + " s, " + rated.cost());
            assertThat(plain.mainCost(cost)).as(what).isEqualTo(rated.mainCost());
        }
    }
}
