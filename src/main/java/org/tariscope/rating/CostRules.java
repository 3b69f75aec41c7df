package org.tariscope.rating;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How the cost comes from the price of the billed seconds; amounts are of the tariff's currency.
 *
 * @param roundCostTo digits of the cost; empty: the plan's
 */
public record CostRules(
        BigDecimal connectionCost, BigDecimal minimumCost, OptionalInt roundCostTo, RoundCostMode roundCostMode) {

    /** Nothing is added; half-up to the plan's digits. */
    public static final CostRules PLAIN =
            new CostRules(BigDecimal.ZERO, BigDecimal.ZERO, OptionalInt.empty(), RoundCostMode.HALF_UP);

    public CostRules {
        connectionCost = Checked.price("connectioncost", connectionCost);
        minimumCost = Checked.price("minimumcost", minimumCost);
        Objects.requireNonNull(roundCostTo);
        Objects.requireNonNull(roundCostMode);
    }
}
