package org.tariscope.account;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How an amount is written: with the main currency's digits, and with more only where it has more. */
final class Money {
    private Money() {}

    static BigDecimal shown(BigDecimal amount, int currencyDigits) {
        int digits = Math.max(currencyDigits, amount.stripTrailingZeros().scale());
        return amount.setScale(digits, RoundingMode.UNNECESSARY);
    }
}
