package org.tariscope.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a price is written, whatever scale the database or the persistence provider hands it over with. */
public final class Price {
    private static final int LEAST_DIGITS = 2;

    private Price() {}

    /** The same number with trailing zeros taken off, but never fewer than 2 digits after the point. */
    public static BigDecimal shown(BigDecimal price) {
        int digits = Math.max(LEAST_DIGITS, price.stripTrailingZeros().scale());
        return price.setScale(digits, RoundingMode.UNNECESSARY);
    }
}
