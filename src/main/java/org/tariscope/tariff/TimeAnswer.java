package org.tariscope.tariff;

import java.math.BigDecimal;
import org.tariscope.http.Answer;

/**
 * One row of {@code tariffs.time}: the price between two hours of one day type.
 *
 * @param parametersid the version of a tariff that it belongs to
 * @param daytype the day type's name
 * @param hourto exclusive; 24 is midnight
 */
public record TimeAnswer(
        long id,
        long parametersid,
        long daytypeid,
        String daytype,
        int hourfrom,
        int hourto,
        BigDecimal value,
        BigDecimal connectioncost)
        implements Answer {

    public TimeAnswer {
        value = Price.shown(value);
        connectioncost = Price.shown(connectioncost);
    }
}
