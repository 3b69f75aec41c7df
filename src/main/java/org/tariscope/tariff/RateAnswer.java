package org.tariscope.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What one unit of a currency costs in the main currency from some day on. */
public record RateAnswer(LocalDate fromdate, BigDecimal rate) {
    public RateAnswer {
        rate = Price.shown(rate);
    }
}
