package org.tariscope.call;

import java.time.Instant;
import java.util.Comparator;

/** Where a call stands among the calls of its month, which use up its stages in this order. */
record Place(Instant start, String externalId) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::start).thenComparing(Place::externalId);

    static Place of(RecordedCall call) {
        return new Place(call.start(), call.externalId());
    }

    boolean isBefore(Place other) {
        return compareTo(other) < 0;
    }

    Place earlier(Place other) {
        return other.isBefore(this) ? other : this;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
