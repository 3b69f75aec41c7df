package org.tariscope.call;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.tariscope.http.ItemName;
import org.tariscope.http.LongAnswer;
import org.tariscope.tariff.Price;

/**
 * What pricing calls again changes. Costs are in the main currency.
 *
 * @param id of the run; null for a dry run
 * @param calls that were looked at
 * @param changed calls that have another price, or got one
 * @param before what all these calls cost, where they had a price
 * @param after what they cost now
 * @param rows the changed ones
 */
public record RerateAnswer(
        Long id,
        boolean dryrun,
        long calls,
        long changed,
        BigDecimal before,
        BigDecimal after,
        BigDecimal difference,
        @ItemName("row") List<RerateRow> rows)
        implements LongAnswer {

    public RerateAnswer {
        // Not a copy: there may be millions.
        rows = Collections.unmodifiableList(rows);
    }

    static RerateAnswer of(Long id, RerateSums sums, List<RerateRow> rows) {
        return new RerateAnswer(
                id,
                id == null,
                sums.calls(),
                rows.size(),
                Price.shown(sums.before()),
                Price.shown(sums.after()),
                Price.shown(sums.after().subtract(sums.before())),
                rows);
    }
}
