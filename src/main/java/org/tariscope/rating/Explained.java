package org.tariscope.rating;

import java.util.List;

/** What came of pricing a call, and the steps that led there, in their order. */
public record Explained(Outcome outcome, List<Step> steps) {
    public Explained {
        steps = List.copyOf(steps);
    }
}
