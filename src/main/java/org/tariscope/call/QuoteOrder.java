package org.tariscope.call;

import static org.tariscope.call.QuoteResource.PLAN;
import static org.tariscope.call.QuoteResource.SUBSCRIBER;
import static org.tariscope.call.QuoteResource.USED;

import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;
import org.tariscope.http.BadValue;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.rating.Direction;

/**
 * The call that somebody wants a price for.
 *
 * @param start local time of the subscriber's node, or without a subscriber in the zone of the server's calendar; of an hour
 *     that comes twice the first, and an hour that is left out counts as the one after it
 * @param provider empty: the main one
 */
record QuoteOrder(Direction direction, String number, LocalDateTime start, long seconds, OptionalLong provider) {

    /** As the parameters of {@code tariffs.quote} say; 400 where they do not say whose price is wanted. */
    static QuoteOrder of(Parameters given) {
        refuseUnclear(given);
        return new QuoteOrder(
                Direction.of(given.text("direction")),
                given.text("number"),
                given.moment("start"),
                given.whole("duration"),
                given.optionalId("providerid").map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    private static void refuseUnclear(Parameters given) {
        if (!given.has(SUBSCRIBER) && !given.has(PLAN)) {
            throw Refusal.of(List.of(
                    new BadValue(ProblemType.MISSING_PARAMETER, SUBSCRIBER, "is required without " + PLAN),
                    new BadValue(ProblemType.MISSING_PARAMETER, PLAN, "is required without " + SUBSCRIBER)));
        }
        if (given.has(SUBSCRIBER) && given.has(PLAN)) {
            throw Refusal.of(ProblemType.INVALID_VALUE, PLAN, "is not given together with " + SUBSCRIBER);
        }
        if (given.has(USED) && !given.has(PLAN)) {
            throw Refusal.of(ProblemType.INVALID_VALUE, USED, "is given together with " + PLAN + " only");
        }
    }
}
