package org.tariscope.call;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
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

    static RerateRow of(CallRepricing.Change change) {
        PricedCall priced = change.after();
        return of(
                change.before().id(),
                priced.call().externalId(),
                priced.localStart(),
                priced.subscriber(),
                change.before().cost(),
                change.cost(),
                priced.outcome() instanceof Unrated unrated
                        ? Optional.of(unrated.reason().word())
                        : Optional.empty());
    }

    /** Costs with all their digits. */
    static RerateRow of(
            long id,
            String externalId,
            LocalDateTime start,
            OptionalLong subscriber,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            Optional<String> reason) {
        return new RerateRow(
                id,
                externalId,
                start,
                subscriber.isPresent() ? subscriber.getAsLong() : null,
                before.map(Price::shown).orElse(null),
                after.map(Price::shown).orElse(null),
                Price.shown(after.orElse(BigDecimal.ZERO).subtract(before.orElse(BigDecimal.ZERO))),
                reason.orElse(null));
    }
}
