package org.tariscope.rating;

import java.math.BigDecimal;

/** What no field of a tariff may be. */
final class Checked {
    private Checked() {}

    static void notNegative(String field, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(field + " is negative: " + value);
        }
    }

    /** The price without trailing zeros: of any scale the same number, and small enough for quick sums. */
    static BigDecimal price(String field, BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(field + " is negative: " + value.toPlainString());
        }
        BigDecimal shortest = value.stripTrailingZeros();
        if (shortest.scale() == value.scale()) {
            return value;
        }
        return shortest.scale() < 0 ? value.setScale(0) : shortest;
    }
}
