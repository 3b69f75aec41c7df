package org.tariscope.deck;

import java.util.Optional;

/** The terms of a version that no deck states: a new version has them from the one before. Named as the columns are. */
record OtherTerms(
        int freeSeconds,
        String freeSecondsMode,
        int subtractSeconds,
        Optional<Integer> roundCostTo,
        boolean roundDurationDown,
        boolean roundCostDown,
        Optional<String> roundCostMode,
        boolean roundFirstMinute,
        boolean noAccount,
        Optional<String> accountDescription,
        boolean accountDns,
        int minimumDuration) {

    static final OtherTerms USUAL = new OtherTerms(
            0,
            "first-seconds",
            0,
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            false,
            0);
}
