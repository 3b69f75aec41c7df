package org.tariscope.tariff;

import java.math.BigDecimal;
import org.tariscope.http.Answer;

/**
 * One row of {@code tariffs.stages}: the price from some minute on.
 *
 * @param parametersid the version of a tariff that it belongs to
 * @param roundto seconds; null: the tariff's own step
 */
public record StageAnswer(long id, long parametersid, int fromminute, BigDecimal value, Integer roundto)
        implements Answer {

    public StageAnswer {
        value = Price.shown(value);
    }
}
