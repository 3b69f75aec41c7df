package org.tariscope.tariff;

import java.util.Optional;
import org.tariscope.http.ProblemType;

/** The currencies of ISO 4217, with the digits of their amounts. Metals, funds and test codes are no currencies here. */
final class IsoCurrency {
    private IsoCurrency() {}

    /** Notes a code that is no currency's. */
    static void check(SentPart sent, Optional<String> code) {
        if (code.filter(each -> digits(each).isEmpty()).isPresent()) {
            sent.wrong(ProblemType.INVALID_VALUE, "code", "is no code of a currency in ISO 4217, such as EUR");
        }
    }

    /** A currency of this code, which was checked. */
    static Currency of(String code, String name) {
        return new Currency(code, name, digits(code).orElseThrow());
    }

    private static Optional<Integer> digits(String code) {
        return java.util.Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(code))
                .map(java.util.Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findFirst();
    }
}
