package org.tariscope.tariff;

import java.util.List;
import org.tariscope.http.Answer;
import org.tariscope.http.ItemName;

/**
 * One row of {@code currencies.list}.
 *
 * @param code ISO 4217
 * @param rates ordered by day; none for the main currency
 */
public record CurrencyAnswer(
        long id, String code, String name, int digits, boolean main, @ItemName("exchangerate") List<RateAnswer> rates)
        implements Answer {
    public CurrencyAnswer {
        rates = List.copyOf(rates);
    }
}
