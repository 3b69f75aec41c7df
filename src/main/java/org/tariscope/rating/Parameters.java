package org.tariscope.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One version of a tariff in a plan, in force from its date until the next version's.
 *
 * @param id the API's {@code parametersid}
 * @param value the price of one unit, in the currency
 */
public record Parameters(
        long id,
        long tariff,
        long plan,
        LocalDate activeDate,
        long currency,
        BigDecimal value,
        PriceUnit unit,
        DurationRules duration,
        CostRules cost,
        Stages stages,
        TimeBands bands,
        Posting posting) {

    public Parameters {
        Objects.requireNonNull(activeDate);
        value = Checked.price("value", value);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(duration);
        Objects.requireNonNull(cost);
        Objects.requireNonNull(stages);
        Objects.requireNonNull(bands);
        Objects.requireNonNull(posting);
    }
}
