package org.tariscope.rating;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * The rules of docs/rating.md once more, as plainly as possible and without the engine: seconds are sold step by step and
 * priced one by one, stages and bands are looked for in their lists each time, and the clock is asked at each second.
 */
final class SecondBySecond {
    private final Parameters parameters;
    private final Map<LocalDate, Long> holidays;
    private final int planDigits;
    private final BigDecimal rate;

    SecondBySecond(Parameters parameters, Map<LocalDate, Long> holidays, int planDigits, BigDecimal rate) {
        this.parameters = parameters;
        this.holidays = holidays;
        this.planDigits = planDigits;
        this.rate = rate;
    }

    long billed(long raw, long usedBefore) {
        DurationRules rules = parameters.duration();
        long seconds = raw;
        for (int i = 0; i < rules.subtractSeconds(); i++) {
            seconds--;
        }
        if (seconds <= 0) {
            return 0;
        }
        if (rules.freeSecondsMode() == FreeSecondsMode.THRESHOLD) {
            seconds = seconds <= rules.freeSeconds() ? 0 : seconds;
        } else {
            seconds = seconds <= rules.freeSeconds() ? 0 : seconds - rules.freeSeconds();
        }
        if (seconds == 0) {
            return 0;
        }
        if (seconds < rules.minimumDuration()) {
            seconds = rules.minimumDuration();
        }
        return sold(seconds, used(usedBefore));
    }

    /** Sells the first block, then step after step: up, until all seconds are sold; down, as long as a whole one fits. */
    private long sold(long seconds, long used) {
        DurationRules rules = parameters.duration();
        long firstBlock = rules.roundFirstMinute() ? 60 : rules.firstStep();
        long sold = firstBlock;
        while (sold < seconds) {
            long next = nextSale(sold, firstBlock, used);
            if (rules.roundDurationDown() && next > seconds) {
                return sold;
            }
            sold = next;
        }
        return sold;
    }

    /** Where the step that begins now ends. */
    private long nextSale(long sold, long firstBlock, long used) {
        Stage stage = stageAt(used + sold);
        boolean own = stage != null && stage.roundTo().isPresent();
        int step = own ? stage.roundTo().getAsInt() : parameters.duration().roundTo();
        long origin = firstBlock;
        if (own && stage.fromMinute() * 60L - used > firstBlock) {
            origin = stage.fromMinute() * 60L - used;
        }
        long next = sold + 1;
        while (step > 1 && (next - origin) % step != 0) {
            boolean stageEnds = stageAt(used + next) != stage && (own || startsOwnSteps(used + next));
            if (stageEnds) {
                return next;
            }
            next++;
        }
        return next;
    }

    private boolean startsOwnSteps(long second) {
        return parameters.stages().list().stream()
                .anyMatch(each ->
                        each.fromMinute() * 60L == second && each.roundTo().isPresent());
    }

    /** Null: none has begun. */
    private Stage stageAt(long second) {
        Stage found = null;
        for (Stage each : parameters.stages().list()) {
            if (each.fromMinute() * 60L <= second) {
                found = each;
            }
        }
        return found;
    }

    private long used(long usedBefore) {
        return parameters.stages().scope() == StageScope.MONTH ? usedBefore : 0;
    }

    BigDecimal cost(ZonedDateTime start, long billed, long usedBefore) {
        int digits = parameters.cost().roundCostTo().orElse(planDigits);
        if (billed == 0) {
            return BigDecimal.ZERO.setScale(digits);
        }
        long used = used(usedBefore);
        BigDecimal sixtieths = BigDecimal.ZERO;
        BigDecimal perUnit = parameters.unit() == PriceUnit.MINUTE ? BigDecimal.ONE : new BigDecimal(60);
        for (long second = 0; second < billed; second++) {
            sixtieths = sixtieths.add(price(start, second, used, billed).multiply(perUnit));
        }
        TimeBand first = bandAt(start.toLocalDateTime());
        BigDecimal connection = first == null ? parameters.cost().connectionCost() : first.connectionCost();
        sixtieths = sixtieths.add(connection.multiply(new BigDecimal(60)));
        BigDecimal least = parameters.cost().minimumCost().multiply(new BigDecimal(60));
        if (sixtieths.compareTo(least) < 0) {
            sixtieths = least;
        }
        return rounded(sixtieths, digits, parameters.cost().roundCostMode());
    }

    BigDecimal mainCost(BigDecimal cost) {
        return rounded(cost.multiply(rate).multiply(new BigDecimal(60)), planDigits, RoundCostMode.HALF_UP);
    }

    private BigDecimal price(ZonedDateTime start, long second, long used, long billed) {
        boolean volume = parameters.stages().mode() == StagesMode.VOLUME;
        Stage stage = stageAt(used + (volume ? billed - 1 : second));
        if (stage != null) {
            return stage.value();
        }
        if (parameters.bands().list().isEmpty()) {
            return parameters.value();
        }
        LocalDateTime clock =
                start.plusSeconds(parameters.bands().split() ? second : 0).toLocalDateTime();
        TimeBand band = bandAt(clock);
        return band == null ? parameters.value() : band.value();
    }

    /** Null: none. Days are named as {@link ATariff#list} does. */
    private TimeBand bandAt(LocalDateTime clock) {
        List<TimeBand> list = parameters.bands().list();
        if (list.isEmpty()) {
            return null;
        }
        long weekday = clock.getDayOfWeek().getValue() <= 5 ? ATariff.WORKING : ATariff.WEEKEND;
        long dayType = holidays.getOrDefault(clock.toLocalDate(), weekday);
        TimeBand found = null;
        for (TimeBand each : list) {
            boolean on =
                    each.dayType() == dayType && each.hourFrom() <= clock.getHour() && clock.getHour() < each.hourTo();
            if (on && (found == null || each.hourFrom() > found.hourFrom())) {
                found = each;
            }
        }
        return found;
    }

    /** Whole numbers only: the unit is the last digit that is kept, and what is left over is looked at. */
    private static BigDecimal rounded(BigDecimal sixtieths, int digits, RoundCostMode mode) {
        int scale = Math.max(sixtieths.scale(), digits);
        BigInteger total = sixtieths.setScale(scale).unscaledValue();
        BigInteger one = BigInteger.TEN.pow(scale - digits).multiply(BigInteger.valueOf(60));
        BigInteger kept = total.divide(one);
        BigInteger left = total.subtract(kept.multiply(one));
        boolean more =
                switch (mode) {
                    case DOWN -> false;
                    case UP -> left.signum() > 0;
                    case HALF_UP -> left.add(left).compareTo(one) >= 0;
                };
        return new BigDecimal(more ? kept.add(BigInteger.ONE) : kept, digits);
    }
}
