package org.tariscope.call;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.tariscope.http.Answer;
import org.tariscope.http.Nullable;
import org.tariscope.rating.Unrated;
import org.tariscope.tariff.Price;

/**
 * A call whose price changes. Costs are in the main currency.
 *
 * @param before null: it had no price
 * @param after null: it has none now, for this reason
 */
public record RerateRow(
        long id,
        String externalid,
        LocalDateTime start,
        Long subscriberid,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        BigDecimal difference,
        @Nullable String reason)
        implements Answer {

    /** A call that changed once more in the same run. */
    RerateRow then(RerateRow later) {
        return new RerateRow(
                id,
                externalid,
                start,
                later.subscriberid,
                before,
                later.after,
                difference.add(later.difference),
                later.reason);
    }

    static RerateRow of(CallRepricing.Change change) {
        BigDecimal before = change.before().cost().orElse(null);
        BigDecimal after = change.cost().orElse(null);
        BigDecimal difference = Price.shown(
                (after == null ? BigDecimal.ZERO : after).subtract(before == null ? BigDecimal.ZERO : before));
        PricedCall priced = change.after();
        return new RerateRow(
                change.before().id(),
                priced.call().externalId(),
                priced.localStart(),
                priced.subscriber().isPresent() ? priced.subscriber().getAsLong() : null,
                before == null ? null : Price.shown(before),
                after == null ? null : Price.shown(after),
                difference,
                priced.outcome() instanceof Unrated unrated ? unrated.reason().word() : null);
    }
}
