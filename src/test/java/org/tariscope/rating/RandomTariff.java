package org.tariscope.rating;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Tariffs and calls of all kinds, usual and odd; the same seed makes the same ones. */
final class RandomTariff {
    private static final LocalDateTime[] NEAR = {
        LocalDateTime.of(2026, 3, 29, 2, 0),
        LocalDateTime.of(2026, 10, 25, 2, 0),
        LocalDateTime.of(2025, 12, 31, 22, 0),
        LocalDateTime.of(2026, 1, 31, 23, 0),
        LocalDateTime.of(2026, 3, 6, 23, 0),
        LocalDateTime.of(2026, 3, 4, 7, 0)
    };
    private static final int[] STEPS = {0, 1, 6, 7, 10, 30, 45, 60, 90, 600};

    private final SplittableRandom random;

    RandomTariff(long seed) {
        random = new SplittableRandom(seed);
    }

    ATariff tariff() {
        ATariff tariff = new ATariff();
        tariff.value = price();
        tariff.unit = often(8) ? PriceUnit.MINUTE : PriceUnit.SECOND;
        tariff.currency = often(5) ? ATariff.MAIN : ATariff.FOREIGN;
        tariff.planDigits = often(6) ? 2 : random.nextInt(11);
        durations(tariff);
        costs(tariff);
        if (often(5)) {
            stages(tariff);
        }
        if (often(5)) {
            bands(tariff);
        }
        return tariff;
    }

    private void durations(ATariff tariff) {
        tariff.subtractSeconds = often(7) ? 0 : random.nextInt(10);
        tariff.freeSeconds = often(6) ? 0 : random.nextInt(70);
        tariff.freeSecondsMode = often(5) ? FreeSecondsMode.FIRST_SECONDS : FreeSecondsMode.THRESHOLD;
        tariff.minimumDuration = often(7) ? 0 : random.nextInt(700);
        tariff.roundFirstMinute = !often(7);
        tariff.firstStep = tariff.roundFirstMinute || often(6) ? 0 : random.nextInt(200);
        tariff.roundTo = step();
        tariff.roundDurationDown = !often(7);
    }

    private void costs(ATariff tariff) {
        tariff.connectionCost = often(6) ? BigDecimal.ZERO : price();
        tariff.minimumCost = often(6) ? BigDecimal.ZERO : price();
        tariff.roundCostTo = often(5) ? OptionalInt.empty() : OptionalInt.of(random.nextInt(11));
        tariff.roundCostMode = RoundCostMode.values()[random.nextInt(3)];
    }

    private void stages(ATariff tariff) {
        tariff.scope = StageScope.values()[random.nextInt(3)];
        tariff.stagesMode = often(6) ? StagesMode.GRADUATED : StagesMode.VOLUME;
        TreeSet<Integer> minutes = new TreeSet<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            minutes.add(often(3) ? i : random.nextInt(30));
        }
        for (int minute : minutes) {
            OptionalInt steps = often(5) ? OptionalInt.empty() : OptionalInt.of(step());
            tariff.stages.add(new Stage(minute, price(), steps));
        }
    }

    private void bands(ATariff tariff) {
        tariff.splitBands = often(6);
        for (long dayType = ATariff.WORKING; dayType <= ATariff.HOLIDAY; dayType++) {
            TreeSet<Integer> hours = new TreeSet<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                hours.add(random.nextInt(24));
            }
            for (int from : hours) {
                int to = from + 1 + random.nextInt(24 - from);
                BigDecimal connection = often(5) ? BigDecimal.ZERO : price();
                tariff.bands.add(new TimeBand(dayType, from, to, price(), connection));
            }
        }
    }

    /** A usual price; at times one with all digits that a column holds. */
    private BigDecimal price() {
        if (often(1)) {
            return BigDecimal.ZERO;
        }
        if (often(9)) {
            int scale = random.nextInt(6);
            return BigDecimal.valueOf(random.nextInt(50_000), scale);
        }
        BigInteger digits = BigInteger.valueOf(random.nextLong(1, 1_000_000_000))
                .multiply(BigInteger.TEN.pow(10))
                .add(BigInteger.valueOf(random.nextLong(10_000_000_000L)));
        return new BigDecimal(digits, 10);
    }

    private int step() {
        return often(8) ? STEPS[random.nextInt(STEPS.length)] : random.nextInt(100);
    }

    LocalDateTime start() {
        LocalDateTime near = NEAR[random.nextInt(NEAR.length)];
        return often(6) ? near.plusSeconds(random.nextInt(3 * 3600)) : near.plusSeconds(random.nextLong(365L * 86_400));
    }

    /** Mostly short, as calls are; some take up to 4 hours. */
    long seconds() {
        return often(7) ? random.nextInt(130) : random.nextInt(random.nextInt(50) == 0 ? 15_000 : 900);
    }

    long used() {
        return often(3) ? 0 : random.nextInt(2400);
    }

    long below(long bound) {
        return random.nextLong(bound);
    }

    /** True in so many of ten cases. */
    private boolean often(int times) {
        return random.nextInt(10) < times;
    }
}
