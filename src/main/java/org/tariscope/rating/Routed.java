package org.tariscope.rating;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What step A1 comes to.
 *
 * @param provider empty: the call is unrated, with {@link Reason#NO_PROVIDER}
 * @param number for {@link Call}
 */
public record Routed(OptionalLong provider, String number) {
    public Routed {
        Objects.requireNonNull(provider);
        Objects.requireNonNull(number);
    }
}
