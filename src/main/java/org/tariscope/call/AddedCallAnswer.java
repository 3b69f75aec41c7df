package org.tariscope.call;

import java.math.BigDecimal;
import java.util.List;
import org.tariscope.http.Answer;
import org.tariscope.http.ItemName;
import org.tariscope.http.Nullable;

/**
 * A call that was recorded, with its price and each step of the sum.
 *
 * @param duplicate it had been recorded before, with the same values; nothing was changed
 * @param posted what its account was charged with, in the main currency
 */
public record AddedCallAnswer(
        long id,
        boolean duplicate,
        String status,
        @Nullable String reason,
        Long subscriberid,
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
        BigDecimal posted,
        @ItemName("step") List<StepAnswer> steps)
        implements Answer {

    public AddedCallAnswer {
        steps = List.copyOf(steps);
    }
}
