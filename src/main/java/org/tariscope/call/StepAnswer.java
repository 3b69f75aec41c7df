package org.tariscope.call;

import org.tariscope.rating.Step;

/** One step of a price's sum, in words that docs/rating.md explains. */
public record StepAnswer(String step, String input, String result) {
    static StepAnswer of(Step step) {
        return new StepAnswer(step.step(), step.input(), step.result());
    }
}
