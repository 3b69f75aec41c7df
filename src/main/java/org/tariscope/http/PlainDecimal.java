package org.tariscope.http;

import java.math.BigDecimal;

/** A number whose text has its full scale and never an exponent: JSON generators write what toString says. */
final class PlainDecimal extends BigDecimal {
    private static final long serialVersionUID = 1L;

    PlainDecimal(BigDecimal number) {
        super(number.unscaledValue(), number.scale());
    }

    @Override
    public String toString() {
        return toPlainString();
    }
}
