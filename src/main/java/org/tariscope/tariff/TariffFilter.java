package org.tariscope.tariff;

import java.util.EnumSet;
import java.util.Set;

/** Which tariffs {@code tariffs.details} shows; an id of 0 lets all through. */
public record TariffFilter(long providerId, long planId, Set<Direction> directions, long rateId) {
    /** The word for both directions. */
    static final String ALL_DIRECTIONS = "all";

    /** Lets every tariff through. */
    public static final TariffFilter ALL = new TariffFilter(0, 0, EnumSet.allOf(Direction.class), 0);

    public TariffFilter {
        directions = Set.copyOf(directions);
    }

    /** The directions behind the word {@code in}, {@code out} or {@code all}. */
    static Set<Direction> directions(String word) {
        return word.equals(ALL_DIRECTIONS) ? EnumSet.allOf(Direction.class) : Set.of(Direction.of(word));
    }
}
