package org.tariscope.tariff;

import org.tariscope.http.Answer;
import org.tariscope.http.Nullable;

/** One row of {@code tariffs.plans}: a plan that may be given to subscribers. */
public record PlanAnswer(
        long id, String name, @Nullable String description, @Nullable String attribute, int digitsafterdecimal)
        implements Answer {}
