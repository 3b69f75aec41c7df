package org.tariscope.tariff;

import java.math.BigDecimal;

/**
 * The price between two hours of one day type, within its version.
 *
 * @param hourto exclusive; 24 is midnight
 */
public record TimePart(long daytypeid, int hourfrom, int hourto, BigDecimal value, BigDecimal connectioncost) {
    public TimePart {
        value = Price.shown(value);
        connectioncost = Price.shown(connectioncost);
    }
}
