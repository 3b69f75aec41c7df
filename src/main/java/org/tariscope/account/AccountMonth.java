package org.tariscope.account;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What moved an account in a month, in the main currency.
 *
 * @param endDebt what was owed at its end; below zero: the account had so much
 */
public record AccountMonth(YearMonth month, BigDecimal charge, BigDecimal payment, BigDecimal endDebt) {
    /** What was owed when it began. */
    public BigDecimal startDebt() {
        return endDebt.subtract(charge).add(payment);
    }

    /** What the account had at its end; below zero: so much was owed. */
    public BigDecimal endBalance() {
        return endDebt.negate();
    }

    public BigDecimal startBalance() {
        return startDebt().negate();
    }
}
