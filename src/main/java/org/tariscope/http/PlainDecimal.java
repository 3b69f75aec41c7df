package org.tariscope.http;

import java.math.BigDecimal;

/** A number whose text has its full scale and never an exponent: JSON generators write what toString says. */
final class PlainDecimal extends BigDecimal {
    private static final long serialVersionUID = 1L;

    /** With fewer, that is with more than five zeros after the point, {@link BigDecimal#toString} writes an exponent. */
    private static final int FEWEST_INTEGER_DIGITS = -5;

    private PlainDecimal(BigDecimal number) {
        super(number.unscaledValue(), number.scale());
    }

    /** The number itself where its own text, which it keeps, has no exponent. */
    static BigDecimal of(BigDecimal number) {
        int integerDigits = number.precision() - number.scale();
        return number.scale() >= 0 && integerDigits >= FEWEST_INTEGER_DIGITS ? number : new PlainDecimal(number);
    }

    @Override
    public String toString() {
        return toPlainString();
    }
}
