package org.tariscope.subscriber;

import java.util.List;
import org.tariscope.http.Answer;
import org.tariscope.http.ItemName;
import org.tariscope.http.Nullable;

/**
 * One row of {@code routes.list}.
 *
 * @param providerid whose prices its calls have; null: not known yet
 * @param accesscode dialled to get the route; may be empty
 * @param replacements in the order in which they were given
 */
record RouteAnswer(
        long id,
        long pbxid,
        String name,
        Long providerid,
        String accesscode,
        @Nullable String description,
        @ItemName("replacement") List<ReplacementAnswer> replacements)
        implements Answer {

    RouteAnswer {
        replacements = List.copyOf(replacements);
    }
}
