package org.tariscope.tariff;

import java.util.List;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;

/** What stays as it is once a currency is there, and what only one currency can have. */
final class CurrencyRules {
    private final SentPart sent;
    private final Parameters in;
    private final Currency currency;

    CurrencyRules(SentPart sent, Parameters in, Currency currency) {
        this.sent = sent;
        this.in = in;
        this.currency = currency;
    }

    /** Notes what contradicts this currency or one of the others. */
    void check(List<Currency> others) {
        in.optionalText("code").ifPresent(code -> checkCode(code, others));
        in.optionalFlag("main").ifPresent(main -> checkMain(main, others));
        if (currency.isMain()) {
            in.optionalWhole("digits")
                    .filter(digits -> digits != currency.digits())
                    .ifPresent(digits -> wrong("digits", "stay " + currency.digits() + " for the main currency"));
        }
        boolean main = currency.isMain() || in.optionalFlag("main").orElse(false);
        if (main
                && (!in.items("rates", Parameters.class).isEmpty()
                        || !currency.rates().isEmpty())) {
            wrong("rates", "do not go with the main currency: rates say what others cost in it");
        }
    }

    private void checkCode(String code, List<Currency> others) {
        if (!code.equals(currency.code())) {
            wrong("code", "stays " + currency.code() + "; another code is another currency");
        }
        others.stream()
                .filter(other -> other.code().equals(code))
                .forEach(other -> wrong("code", "belongs to currency " + other.id()));
    }

    private void checkMain(boolean main, List<Currency> others) {
        if (!main && currency.isMain()) {
            wrong("main", "stays true: accounts and rates are in the main currency");
        }
        others.stream()
                .filter(other -> main && other.isMain())
                .forEach(other ->
                        wrong("main", "belongs to currency " + other.id() + ", in which accounts and rates are"));
    }

    private void wrong(String name, String detail) {
        sent.wrong(ProblemType.CONFLICT, name, detail);
    }
}
