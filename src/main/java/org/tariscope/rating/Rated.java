package org.tariscope.rating;

import java.math.BigDecimal;

/**
 * A call with its price.
 *
 * @param parameters the version of the tariff that priced it; with it the tariff, the plan and what is posted
 * @param codeLength how many characters of the number are the code
 * @param billedSeconds what the posting names as its number
 * @param cost in the tariff's currency, after the tariff's rounding
 * @param mainCost in the main currency, with the plan's digits
 */
public record Rated(
        Call call,
        Parameters parameters,
        int codeLength,
        String codeName,
        long billedSeconds,
        BigDecimal cost,
        String currency,
        BigDecimal mainCost,
        String mainCurrency)
        implements Outcome {

    /** The code that led to the tariff. */
    public String codePrefix() {
        return call.number().substring(0, codeLength);
    }
}
