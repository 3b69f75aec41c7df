package org.tariscope.rating;

import java.math.BigDecimal;

/**
 * The price in certain hours of a day type, instead of the tariff's own value and connection cost.
 *
 * @param hourTo exclusive; 24 is midnight
 */
public record TimeBand(long dayType, int hourFrom, int hourTo, BigDecimal value, BigDecimal connectionCost) {
    static final int HOURS = 24;

    public TimeBand {
        if (hourFrom < 0 || hourFrom >= hourTo || hourTo > HOURS) {
            throw new IllegalArgumentException("No band of hours: " + hourFrom + " to " + hourTo);
        }
        value = Checked.price("value", value);
        connectionCost = Checked.price("connectioncost", connectionCost);
    }
}
