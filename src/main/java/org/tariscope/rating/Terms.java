package org.tariscope.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One version of a tariff with all that it refers to, ready to price calls: steps A5, B and C. It holds the parts of the
 * parameters itself, because in a large list each object on the way is a wait for memory.
 */
final class Terms {
    private final Parameters parameters;
    private final DurationRules duration;
    private final CostRules rules;
    private final Stages stages;
    private final PriceUnit unit;
    private final TimeBand own;
    private final BandTable bands;
    private final ExchangeRates currency;
    private final Plan plan;
    private final String mainCurrency;

    Terms(
            Parameters parameters,
            TimeBand own,
            BandTable bands,
            ExchangeRates currency,
            Plan plan,
            String mainCurrency) {
        this.parameters = parameters;
        duration = parameters.duration();
        rules = parameters.cost();
        stages = parameters.stages();
        unit = parameters.unit();
        this.own = own;
        this.bands = bands;
        this.currency = currency;
        this.plan = plan;
        this.mainCurrency = mainCurrency;
    }

    Stages stages() {
        return stages;
    }

    PriceUnit unit() {
        return unit;
    }

    boolean splitsBands() {
        return bands != BandTable.NONE && parameters.bands().split();
    }

    TimeBand band(int day, int hour) {
        return bands.at(day, hour, own);
    }

    Outcome price(Call call, int codeLength, String codeName, UsedSeconds usage, Trace trace) {
        TimeBand first = band(call.day(), call.start().getHour());
        trace.version(call, parameters);
        trace.band(call, parameters, first);
        long used = used(usage);
        trace.used(call, parameters, used);
        long billed = BilledSeconds.of(call, duration, stages, used, trace);
        if (billed == 0) {
            trace.nothingBilled();
            BigDecimal nothing = BigDecimal.valueOf(0, digits());
            return rated(call, codeLength, codeName, 0, nothing, BigDecimal.valueOf(0, plan.digits()));
        }
        BigDecimal cost = cost(new PartsSum(this, call, used, trace).of(first, billed), first, trace);
        int rate = currency.on(call.day());
        if (rate < 0) {
            trace.unrated(call, Reason.NO_EXCHANGE_RATE);
            return Reason.NO_EXCHANGE_RATE.unrated();
        }
        BigDecimal mainCost = exchanged(cost, currency.rate(rate), trace);
        trace.posted(parameters.posting(), billed);
        return rated(call, codeLength, codeName, billed, cost, mainCost);
    }

    private long used(UsedSeconds usage) {
        if (stages.scope() != StageScope.MONTH) {
            return 0;
        }
        long used = usage.onTariff(parameters.tariff());
        if (used < 0) {
            throw new IllegalArgumentException("Used seconds are negative: " + used);
        }
        return used;
    }

    /** Steps C2 to C4: the one division of the whole sum. */
    private BigDecimal cost(BigDecimal parts, TimeBand first, Trace trace) {
        BigDecimal seconds = unit.seconds();
        BigDecimal sum = parts;
        trace.total(unit, sum);
        if (first.connectionCost().signum() != 0) {
            sum = sum.add(first.connectionCost().multiply(seconds));
            trace.connected(first.connectionCost(), unit, sum);
        }
        if (rules.minimumCost().signum() != 0) {
            sum = sum.max(rules.minimumCost().multiply(seconds));
            trace.raised(rules.minimumCost(), unit, sum);
        }
        BigDecimal cost = sum.divide(seconds, digits(), rules.roundCostMode().rounding());
        trace.rounded(sum, unit, rules.roundCostMode(), cost);
        return cost;
    }

    private BigDecimal exchanged(BigDecimal cost, BigDecimal rate, Trace trace) {
        BigDecimal converted = rate.equals(BigDecimal.ONE) ? cost : cost.multiply(rate);
        BigDecimal mainCost = converted.setScale(plan.digits(), RoundingMode.HALF_UP);
        trace.exchanged(cost, currency.code(), rate, mainCurrency, mainCost);
        return mainCost;
    }

    private Rated rated(Call call, int codeLength, String codeName, long billed, BigDecimal cost, BigDecimal mainCost) {
        return new Rated(call, parameters, codeLength, codeName, billed, cost, currency.code(), mainCost, mainCurrency);
    }

    private int digits() {
        return rules.roundCostTo().orElse(plan.digits());
    }
}
