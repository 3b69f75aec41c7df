package org.tariscope.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariscope.rating.PriceList;
import org.tariscope.rating.Rated;

/** Prices calls in their order, each of which may depend on what those before it in the month have used. */
final class MonthPricing {
    private final PriceList prices;
    private final MonthUse use;

    MonthPricing(PriceTable table, MonthUse use) {
        prices = table.prices();
        this.use = use;
    }

    /** A call that is to be priced, and what is known of its PBX. */
    record Due(RecordedCall call, CallPricing pbx) {}

    /**
     * A call as if nothing had been used before it.
     *
     * @param month in which it counts, or whose use it asked for; empty: its tariff never has stages over the month
     * @param asked whether its price depends on what was used before
     */
    private record Alone(PricedCall priced, Optional<MonthUse.Key> month, boolean asked) {}

    /** Their prices, in the same order. What was used before the first of them in a month is read for all months together. */
    List<PricedCall> price(List<Due> calls) {
        List<Alone> alone = calls.stream().map(this::alone).toList();
        use.read(months(alone));
        List<PricedCall> priced = new ArrayList<>(calls.size());
        for (int i = 0; i < calls.size(); i++) {
            priced.add(inItsPlace(calls.get(i), alone.get(i)));
        }
        return priced;
    }

    private Alone alone(Due due) {
        List<MonthUse.Key> asked = new ArrayList<>(0);
        PricedCall priced = due.pbx().price(due.call(), key -> {
            asked.add(key);
            return 0;
        });
        return asked.isEmpty()
                ? new Alone(priced, priced.month().filter(key -> prices.countsMonth(key.tariff())), false)
                : new Alone(priced, Optional.of(asked.get(0)), true);
    }

    private static Map<MonthUse.Key, MonthUse.Calls> months(List<Alone> calls) {
        Map<MonthUse.Key, MonthUse.Calls> months = new LinkedHashMap<>();
        for (Alone each : calls) {
            RecordedCall call = each.priced().call();
            each.month()
                    .ifPresent(key ->
                            months.merge(key, new MonthUse.Calls(call, call, each.asked()), MonthUse.Calls::plus));
        }
        return months;
    }

    private PricedCall inItsPlace(Due due, Alone alone) {
        if (alone.month().isEmpty()) {
            return alone.priced();
        }
        MonthUse.Key key = alone.month().get();
        PricedCall priced =
                alone.asked() ? due.pbx().price(due.call(), same -> use.before(same, due.call())) : alone.priced();
        if (priced.outcome() instanceof Rated rated) {
            use.add(key, rated.billedSeconds());
        }
        return priced;
    }
}
