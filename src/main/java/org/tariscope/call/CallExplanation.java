package org.tariscope.call;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tariscope.rating.Call;
import org.tariscope.rating.Explained;
import org.tariscope.rating.Rated;
import org.tariscope.rating.Reason;
import org.tariscope.rating.Route;
import org.tariscope.rating.Routed;
import org.tariscope.rating.Step;
import org.tariscope.rating.Unrated;
import org.tariscope.tariff.Price;

/** The steps by which a recorded call got its price. */
final class CallExplanation {
    private final PriceTable table;
    private final PbxDirectory directory;
    private final List<StepAnswer> steps = new ArrayList<>();

    CallExplanation(PriceTable table, PbxDirectory directory) {
        this.table = table;
        this.directory = directory;
    }

    AddedCallAnswer answer(StoredCalls.Stored stored, PricedCall priced, boolean duplicate) {
        explain(priced);
        Optional<Rated> rated = priced.outcome() instanceof Rated each ? Optional.of(each) : Optional.empty();
        return new AddedCallAnswer(
                stored.id(),
                duplicate,
                rated.isPresent() ? "rated" : "unrated",
                priced.outcome() instanceof Unrated unrated ? unrated.reason().word() : null,
                boxed(priced.subscriber()),
                boxed(priced.provider()),
                boxed(priced.plan()),
                rated.map(each -> each.parameters().tariff()).orElse(null),
                rated.map(each -> each.parameters().id()).orElse(null),
                rated.map(Rated::codePrefix).orElse(null),
                rated.map(Rated::codeName).orElse(null),
                priced.call().seconds(),
                rated.map(Rated::billedSeconds).orElse(null),
                rated.map(Rated::cost).orElse(null),
                rated.map(Rated::currency).orElse(null),
                rated.map(Rated::mainCost).orElse(null),
                rated.map(Rated::mainCurrency).orElse(null),
                Price.shown(stored.posted()),
                steps);
    }

    private static Long boxed(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }

    private void explain(PricedCall priced) {
        RecordedCall call = priced.call();
        ZonedDateTime start = call.start().atZone(directory.zone());
        Optional<Reason> reason =
                priced.outcome() instanceof Unrated unrated ? Optional.of(unrated.reason()) : Optional.empty();
        Optional<Route> route = call.route().flatMap(directory::route);
        Routed routed = route.map(known -> known.of(call.direction(), call.number()))
                .orElseGet(() -> new Routed(table.mainProvider(), call.number()));
        String way = call.route().map(name -> "route " + name).orElse("main provider");
        String number = way + ", number " + call.number();
        boolean more = step(
                        "A1 provider", number, priced.provider(), "provider ", ", number " + routed.number(), reason)
                && step(
                        "A2 subscriber",
                        "dn " + call.dn() + ", " + start.toLocalDate(),
                        priced.subscriber(),
                        "subscriber ",
                        "",
                        reason)
                && step("A3 plan", "dn " + call.dn() + ", " + start.toLocalDate(), priced.plan(), "plan ", "", reason);
        if (!more || reason.filter(Reason.NOT_CONNECTED_YET::equals).isPresent()) {
            return;
        }
        Call whole = new Call(priced.provider().getAsLong(), call.direction(), routed.number(), start, call.seconds());
        Explained explained = table.prices().explain(whole, priced.plan().getAsLong(), tariff -> priced.usedSeconds()
                .orElse(0));
        for (Step each : explained.steps()) {
            steps.add(StepAnswer.of(each));
        }
    }

    /** Adds the step; false where it is the last one. */
    private boolean step(
            String name, String input, OptionalLong found, String what, String more, Optional<Reason> reason) {
        String result = found.isPresent()
                ? what + found.getAsLong() + more
                : reason.map(Reason::word).orElse("");
        steps.add(new StepAnswer(name, input, result));
        return found.isPresent();
    }
}
