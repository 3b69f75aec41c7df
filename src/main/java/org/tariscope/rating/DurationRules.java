package org.tariscope.rating;

import java.util.Objects;

/**
 * How the billed seconds come from those that a call lasted. All numbers are seconds; 0: no such rule.
 *
 * @param firstStep length of the first block, which is billed whole
 * @param roundFirstMinute the first block is a minute
 * @param roundTo step of the billed duration; 0 or 1: none
 */
public record DurationRules(
        int subtractSeconds,
        int freeSeconds,
        FreeSecondsMode freeSecondsMode,
        int minimumDuration,
        int firstStep,
        boolean roundFirstMinute,
        int roundTo,
        boolean roundDurationDown) {

    /** Every second that a call lasted is billed. */
    public static final DurationRules PLAIN =
            new DurationRules(0, 0, FreeSecondsMode.FIRST_SECONDS, 0, 0, false, 0, false);

    private static final int MINUTE = 60;

    public DurationRules {
        Checked.notNegative("substractseconds", subtractSeconds);
        Checked.notNegative("freeseconds", freeSeconds);
        Objects.requireNonNull(freeSecondsMode);
        Checked.notNegative("minimumduration", minimumDuration);
        Checked.notNegative("firststep", firstStep);
        Checked.notNegative("roundto", roundTo);
        if (roundFirstMinute && firstStep != 0 && firstStep != MINUTE) {
            throw new IllegalArgumentException("A first minute of " + firstStep + " s");
        }
    }

    int firstBlock() {
        return roundFirstMinute ? MINUTE : firstStep;
    }
}
