package org.tariscope.call;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.tariscope.rating.Direction;

/**
 * A call as its PBX recorded it.
 *
 * @param externalId what the PBX calls it
 * @param seconds how long it lasted, fractions rounded up
 * @param dn the subscriber's number
 * @param number the other party's, before the route's rules
 * @param route by its name; empty: the record names none
 */
record RecordedCall(
        String externalId,
        Instant start,
        long seconds,
        Direction direction,
        String dn,
        String number,
        Optional<String> route) {
    /** The order in which calls use up the stages of a month. */
    static final Comparator<RecordedCall> ORDER = Comparator.comparing(Place::of);

    RecordedCall {
        Objects.requireNonNull(externalId);
        Objects.requireNonNull(start);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(dn);
        Objects.requireNonNull(number);
        Objects.requireNonNull(route);
    }
}
