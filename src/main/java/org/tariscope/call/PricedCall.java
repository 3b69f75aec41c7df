package org.tariscope.call;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import org.tariscope.rating.Outcome;
import org.tariscope.rating.Rated;

/**
 * A call with what it costs, or why it has no price.
 *
 * @param localStart in the time of the node
 * @param usedSeconds billed before it on its tariff in its month; empty: the tariff has no stages over the month
 */
record PricedCall(
        RecordedCall call,
        LocalDateTime localStart,
        OptionalLong subscriber,
        OptionalLong plan,
        OptionalLong provider,
        OptionalLong usedSeconds,
        Outcome outcome) {

    /** In whose month its billed seconds are. */
    Optional<MonthUse.Key> month() {
        return outcome instanceof Rated rated
                ? Optional.of(new MonthUse.Key(
                        subscriber.getAsLong(), rated.parameters().tariff(), YearMonth.from(localStart)))
                : Optional.empty();
    }

    /** What its account is charged with. */
    BigDecimal charged() {
        return outcome instanceof Rated rated && !rated.parameters().posting().noAccount()
                ? rated.mainCost()
                : BigDecimal.ZERO;
    }
}
