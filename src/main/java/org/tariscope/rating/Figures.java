package org.tariscope.rating;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** How the steps write numbers: exactly, as a fraction where a decimal would never end. */
final class Figures {
    private static final int LEAST_DIGITS = 2;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private Figures() {}

    /** With 2 digits after the point at least. */
    static String shown(BigDecimal number) {
        int digits = Math.max(LEAST_DIGITS, number.stripTrailingZeros().scale());
        return number.setScale(digits, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** A sum of prices times seconds, as an amount. A sixtieth is a decimal that ends if the sum can be divided by 3. */
    static String amount(BigDecimal sum, PriceUnit unit) {
        boolean ends =
                unit == PriceUnit.SECOND || sum.unscaledValue().mod(THREE).signum() == 0;
        return ends ? shown(sum.divide(unit.seconds())) : shown(sum) + "/" + unit.seconds();
    }
}
