package org.tariscope.tariff;

import org.tariscope.http.Answer;

/** One row of {@code tariffs.plans}: a plan that may be given to subscribers. */
public record PlanAnswer(long id, String name, String description, String attribute, int digitsafterdecimal)
        implements Answer {}
