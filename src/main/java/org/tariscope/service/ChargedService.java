package org.tariscope.service;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A service as the charging sees it.
 *
 * @param price of one period, in the main currency
 */
record ChargedService(long id, String name, ChargingPeriod period, BigDecimal price) {

    /** What so many of it cost for one period: rounded once, half up, to the digits of the main currency. */
    BigDecimal amount(long quantity, int digits) {
        return price.multiply(BigDecimal.valueOf(quantity)).setScale(digits, RoundingMode.HALF_UP);
    }
}
