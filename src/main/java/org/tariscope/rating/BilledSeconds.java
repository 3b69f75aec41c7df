package org.tariscope.rating;

/** Steps B1 to B4: from the seconds that a call lasted to those that are billed. */
final class BilledSeconds {
    private BilledSeconds() {}

    /** 0: the call costs nothing. */
    static long of(Call call, DurationRules rules, Stages stages, long used, Trace trace) {
        long charged = afterFree(call.seconds(), rules, trace);
        if (charged <= 0) {
            return 0;
        }
        long least = Math.max(charged, rules.minimumDuration());
        trace.lengthened(charged, rules, least);
        if (least <= rules.firstBlock()) {
            trace.firstBlock(least, rules);
            return rules.firstBlock();
        }
        StepGrid grid = StepGrid.of(rules, stages, used, least);
        long billed = grid.rounded(least, rules.roundDurationDown());
        trace.stepped(least, rules, grid, billed);
        return billed;
    }

    private static long afterFree(long raw, DurationRules rules, Trace trace) {
        long left = raw - rules.subtractSeconds();
        trace.subtracted(raw, rules, left);
        if (left <= 0) {
            return 0;
        }
        boolean stayFree = rules.freeSecondsMode() == FreeSecondsMode.FIRST_SECONDS || left <= rules.freeSeconds();
        long charged = stayFree ? left - rules.freeSeconds() : left;
        trace.freed(left, rules, charged);
        return charged;
    }
}
