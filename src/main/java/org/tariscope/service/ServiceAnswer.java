package org.tariscope.service;

import java.math.BigDecimal;
import org.tariscope.http.Answer;
import org.tariscope.http.Nullable;
import org.tariscope.tariff.Price;

/**
 * One row of {@code services.list}.
 *
 * @param period {@code manual}, {@code daily}, {@code weekly}, {@code monthly} or {@code yearly}
 * @param rateid the tariff that prices it, of a service for calls
 * @param price of one period, in the main currency
 */
public record ServiceAnswer(
        long id,
        String name,
        @Nullable String code,
        @Nullable String description,
        String period,
        Long rateid,
        BigDecimal price)
        implements Answer {

    public ServiceAnswer {
        price = Price.shown(price);
    }
}
