package org.tariscope.call;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.tariscope.rating.Call;
import org.tariscope.rating.Outcome;
import org.tariscope.rating.Reason;
import org.tariscope.rating.Route;
import org.tariscope.rating.Routed;
import org.tariscope.rating.UsedSeconds;
import org.tariscope.tariff.LongWork;

/** Prices calls of one PBX: steps A1 to A3 from what is known of the PBX, the others by the price list. */
final class CallPricing {
    private final LongWork work = new LongWork();
    private final PriceTable table;
    private final PbxDirectory directory;
    private final OptionalLong onPlan;

    CallPricing(PriceTable table, PbxDirectory directory) {
        this(table, directory, OptionalLong.empty());
    }

    /**
     * Prices calls as if everybody were on one plan.
     *
     * @param onPlan that plan; empty: each number or subscriber has his own
     */
    CallPricing(PriceTable table, PbxDirectory directory, OptionalLong onPlan) {
        this.onPlan = onPlan;
        this.table = table;
        this.directory = directory;
    }

    /**
     * The call's price.
     *
     * @param used says which seconds were used before it; asked only where its tariff has stages over the month
     */
    PricedCall price(RecordedCall call, ToLongFunction<MonthUse.Key> used) {
        work.row();
        ZonedDateTime start = call.start().atZone(directory.zone());
        LocalDate day = start.toLocalDate();
        Unfinished found = new Unfinished(call, start);
        Optional<Route> route = call.route().flatMap(directory::route);
        if (call.route().isPresent() && route.isEmpty()) {
            return found.unrated(Reason.UNKNOWN_ROUTE);
        }
        Routed routed = route.map(known -> known.of(call.direction(), call.number()))
                .orElseGet(() -> new Routed(table.mainProvider(), call.number()));
        found.provider = routed.provider();
        if (routed.provider().isEmpty()) {
            return found.unrated(Reason.NO_PROVIDER);
        }
        Optional<PbxDirectory.Holding> holding = directory.holding(call.dn(), day);
        if (holding.isEmpty()) {
            return found.unrated(Reason.UNKNOWN_SUBSCRIBER);
        }
        found.subscriber = OptionalLong.of(holding.get().subscriber());
        if (day.isBefore(holding.get().connected())) {
            return found.unrated(Reason.NOT_CONNECTED_YET);
        }
        found.plan = onPlan.isPresent() ? onPlan : directory.plan(holding.get(), day);
        return found.plan.isEmpty() ? found.unrated(Reason.NO_PLAN) : price(found, routed, used);
    }

    private PricedCall price(Unfinished found, Routed routed, ToLongFunction<MonthUse.Key> used) {
        Call call = new Call(
                routed.provider().getAsLong(),
                found.call.direction(),
                routed.number(),
                found.start,
                found.call.seconds());
        long subscriber = found.subscriber.getAsLong();
        UsedSeconds before = tariff -> {
            long seconds = used.applyAsLong(new MonthUse.Key(subscriber, tariff, YearMonth.from(found.start)));
            found.used = OptionalLong.of(seconds);
            return seconds;
        };
        Outcome outcome = table.prices().price(call, found.plan.getAsLong(), before);
        return found.with(outcome);
    }

    /** A call on its way through the steps. */
    private static final class Unfinished {
        private final RecordedCall call;
        private final ZonedDateTime start;
        private OptionalLong provider = OptionalLong.empty();
        private OptionalLong subscriber = OptionalLong.empty();
        private OptionalLong plan = OptionalLong.empty();
        private OptionalLong used = OptionalLong.empty();

        Unfinished(RecordedCall call, ZonedDateTime start) {
            this.call = call;
            this.start = start;
        }

        PricedCall unrated(Reason reason) {
            return with(reason.unrated());
        }

        PricedCall with(Outcome outcome) {
            return new PricedCall(call, start.toLocalDateTime(), subscriber, plan, provider, used, outcome);
        }
    }
}
