package org.tariscope.tariff;

import org.tariscope.http.Answer;
import org.tariscope.http.Nullable;

/**
 * What {@code plans.save} answers: a plan that may also be out of use.
 *
 * @param base whether it is the plan of subscribers for whom none is named
 */
public record WholePlanAnswer(
        long id,
        String name,
        @Nullable String description,
        @Nullable String attribute,
        int digitsafterdecimal,
        boolean active,
        boolean base)
        implements Answer {}
