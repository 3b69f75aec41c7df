package org.tariscope.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableMap;

/** A currency, and what one unit of it costs in the main currency from certain days on. */
final class ExchangeRates {
    private final String code;
    private final int[] days;
    private final BigDecimal[] rates;

    ExchangeRates(String code, NavigableMap<LocalDate, BigDecimal> dated) {
        this.code = code;
        days = dated.keySet().stream().mapToInt(Days::of).toArray();
        rates = dated.values().toArray(BigDecimal[]::new);
    }

    String code() {
        return code;
    }

    /** The place of the rate in force on a day; -1: there is none yet. */
    int on(int day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 2;
    }

    BigDecimal rate(int place) {
        return rates[place];
    }
}
