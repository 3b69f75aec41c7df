package org.tariscope.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A tariff as a table shows it, with its price on one plan.
 *
 * @param prefix the code that a number led to it by; empty where none was looked for
 * @param codes how many codes lead to it today or later
 * @param value its price today; null where no version is in force
 * @param unit what the price is for
 * @param currency its code
 * @param activedate since when the price is in force
 * @param next when the next version comes into force; null where none is planned
 */
public record FoundTariff(
        long id,
        String name,
        long providerid,
        String provider,
        String direction,
        String prefix,
        long codes,
        BigDecimal value,
        String unit,
        String currency,
        LocalDate activedate,
        LocalDate next) {
    public FoundTariff {
        value = value == null ? null : Price.shown(value);
    }
}
