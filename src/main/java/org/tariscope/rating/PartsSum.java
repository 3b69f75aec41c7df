package org.tariscope.rating;

import java.math.BigDecimal;

/**
 * Step C1: the price of the billed seconds, cut at the limits of stages and, where the tariff says so, at the edges of time
 * bands. Billed seconds lie on the time line from the call's start on, however they came about. The sum is of price times
 * seconds and not yet divided by the unit's seconds: nothing is rounded, because nothing is divided.
 */
final class PartsSum {
    private final Terms terms;
    private final Call call;
    private final long used;
    private final Trace trace;

    PartsSum(Terms terms, Call call, long used, Trace trace) {
        this.terms = terms;
        this.call = call;
        this.used = used;
        this.trace = trace;
    }

    BigDecimal of(TimeBand first, long billed) {
        Stages stages = terms.stages();
        if (stages.none()) {
            return beforeStages(first, billed);
        }
        if (stages.mode() == StagesMode.GRADUATED) {
            return graduated(first, billed);
        }
        int reached = stages.reached(used, billed);
        return reached < 0
                ? beforeStages(first, billed)
                : part(0, billed, stages.list().get(reached).value());
    }

    private BigDecimal graduated(TimeBand first, long billed) {
        Stages stages = terms.stages();
        long limit = Math.min(stages.start(0, used), billed);
        BigDecimal sum = limit == 0 ? BigDecimal.ZERO : beforeStages(first, limit);
        for (int i = 0; i < stages.list().size(); i++) {
            long from = stages.start(i, used);
            long to = Math.min(stages.start(i + 1, used), billed);
            if (from < to) {
                sum = sum.add(part(from, to - from, stages.list().get(i).value()));
            }
        }
        return sum;
    }

    private BigDecimal beforeStages(TimeBand first, long seconds) {
        return terms.splitsBands() ? split(first, seconds) : part(0, seconds, first.value());
    }

    private BigDecimal split(TimeBand first, long seconds) {
        WallClock clock = new WallClock(call.start());
        BigDecimal sum = BigDecimal.ZERO;
        TimeBand band = first;
        long from = 0;
        long at = Math.min(clock.restOfHour(), seconds);
        clock.advance(at);
        while (at < seconds) {
            TimeBand next = terms.band(clock.day(), clock.hour());
            if (next != band) {
                sum = sum.add(part(from, at - from, band.value()));
                band = next;
                from = at;
            }
            long rest = Math.min(clock.restOfHour(), seconds - at);
            clock.advance(rest);
            at += rest;
        }
        return sum.add(part(from, seconds - from, band.value()));
    }

    private BigDecimal part(long from, long seconds, BigDecimal price) {
        BigDecimal sum = price.multiply(BigDecimal.valueOf(seconds));
        trace.part(from, seconds, price, terms.unit(), sum);
        return sum;
    }
}
