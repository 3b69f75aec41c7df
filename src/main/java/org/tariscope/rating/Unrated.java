package org.tariscope.rating;

import java.util.Objects;

/** A call without a price. */
public record Unrated(Reason reason) implements Outcome {
    public Unrated {
        Objects.requireNonNull(reason);
    }
}
