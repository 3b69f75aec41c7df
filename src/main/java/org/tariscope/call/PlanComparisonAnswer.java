package org.tariscope.call;

import java.math.BigDecimal;
import java.util.List;
import org.tariscope.http.Answer;
import org.tariscope.http.ItemName;

/**
 * What calls cost, and would cost on a plan, in the main currency.
 *
 * @param calls that were looked at
 * @param changed calls that would cost something else
 * @param unpriced of these calls those that would have no price
 * @param before what all these calls cost
 * @param after what they would cost
 * @param rows the ten largest differences
 */
public record PlanComparisonAnswer(
        long planid,
        long calls,
        long changed,
        long unpriced,
        BigDecimal before,
        BigDecimal after,
        BigDecimal difference,
        @ItemName("row") List<RerateRow> rows)
        implements Answer {

    public PlanComparisonAnswer {
        rows = List.copyOf(rows);
    }
}
