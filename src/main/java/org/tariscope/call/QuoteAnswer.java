package org.tariscope.call;

import java.math.BigDecimal;
import java.util.List;
import org.tariscope.http.Answer;
import org.tariscope.http.ItemName;
import org.tariscope.http.Nullable;

/**
 * What a call costs and why.
 *
 * @param status {@code rated}, or {@code unrated} with a reason and without what follows from a tariff
 * @param rawseconds how long it lasted
 * @param cost in the tariff's currency
 * @param maincost in the main currency, as it is posted
 */
public record QuoteAnswer(
        String status,
        @Nullable String reason,
        Long providerid,
        Long planid,
        Long rateid,
        Long parametersid,
        @Nullable String codeprefix,
        @Nullable String codename,
        long rawseconds,
        Long billedseconds,
        @Nullable BigDecimal cost,
        @Nullable String currency,
        @Nullable BigDecimal maincost,
        @Nullable String maincurrency,
        @ItemName("step") List<StepAnswer> steps)
        implements Answer {
    public QuoteAnswer {
        steps = List.copyOf(steps);
    }
}
