package org.tariscope.rating;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The way on which a call left or entered a PBX: step A1.
 *
 * @param provider whose prices apply, unless a replacement names another; empty: none is known
 * @param accessCode dialled to get the route, taken off the numbers of outgoing calls; may be empty
 */
public record Route(OptionalLong provider, String accessCode, List<Replacement> replacements) {
    public Route {
        Objects.requireNonNull(provider);
        Objects.requireNonNull(accessCode);
        replacements = List.copyOf(replacements);
    }

    /**
     * The number as codes are compared with it, and the provider. One replacement is applied at most: of those that fit the
     * number without its access code the one with the longest prefix, and of these one that asks for a length first.
     */
    public Routed of(Direction direction, String number) {
        boolean dialled = direction == Direction.OUT && number.startsWith(accessCode);
        String rest = dialled ? number.substring(accessCode.length()) : number;
        return replacements.stream()
                .filter(each -> each.fits(direction, rest))
                .max(Comparator.comparingInt(Route::weight))
                .map(each -> each.applied(provider, rest))
                .orElseGet(() -> new Routed(provider, rest));
    }

    private static int weight(Replacement each) {
        return 2 * each.prefix().length() + (each.numberLength().isPresent() ? 1 : 0);
    }
}
