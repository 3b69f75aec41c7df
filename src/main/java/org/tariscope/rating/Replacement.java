package org.tariscope.rating;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the beginning of certain numbers on a route is replaced by.
 *
 * @param numberLength only numbers of so many characters, after the access code was taken off; empty: of any
 * @param provider whose prices such calls have; empty: the route's
 */
public record Replacement(
        Direction direction, String prefix, String replaceTo, OptionalInt numberLength, OptionalLong provider) {

    public Replacement {
        Objects.requireNonNull(direction);
        Objects.requireNonNull(prefix);
        Objects.requireNonNull(replaceTo);
        Objects.requireNonNull(numberLength);
        Objects.requireNonNull(provider);
    }

    boolean fits(Direction way, String number) {
        return direction == way
                && number.startsWith(prefix)
                && (numberLength.isEmpty() || numberLength.getAsInt() == number.length());
    }

    Routed applied(OptionalLong ofRoute, String number) {
        return new Routed(provider.isPresent() ? provider : ofRoute, replaceTo + number.substring(prefix.length()));
    }
}
