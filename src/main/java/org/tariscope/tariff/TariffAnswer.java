package org.tariscope.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tariscope.http.Answer;
import org.tariscope.http.Nullable;

/**
 * One row of {@code tariffs.details}: the parameters of one tariff in one plan, with the documented fields in the documented
 * order. Prices have at least 2 digits after the point and no more zeros than that: {@code 0.50}, {@code 370.00},
 * {@code 0.0857}.
 *
 * @param id the tariff's id
 * @param value the price of one minute or second, in the currency
 */
public record TariffAnswer(
        long id,
        String name,
        long providerid,
        long parametersid,
        long planid,
        LocalDate activedate,
        long currencyid,
        BigDecimal value,
        int roundto,
        int freeseconds,
        int substractseconds,
        Integer roundcostto,
        boolean rounddurationdown,
        boolean roundcostdown,
        boolean roundfirstminute,
        boolean noaccount,
        @Nullable String accountdescription,
        boolean accountdns,
        int minimumduration,
        int stages,
        BigDecimal minimumcost)
        implements Answer {

    public TariffAnswer {
        value = Price.shown(value);
        minimumcost = Price.shown(minimumcost);
    }
}
