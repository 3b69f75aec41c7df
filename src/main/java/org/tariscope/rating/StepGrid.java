package org.tariscope.rating;

/**
 * The durations that can be billed around a certain second of a call: every {@code step} from {@code origin} on, and
 * nothing beyond the part of the call in which these steps count. The tariff's own steps run from the end of its first
 * block through all stages without a step of their own; a stage with one has its own, from its start to the next stage's.
 * So a longer call is never billed for less, and no step is sold across a stage where another begins.
 */
record StepGrid(long origin, int step, long least, long most) {
    static StepGrid of(DurationRules rules, Stages stages, long used, long seconds) {
        if (stages.none()) {
            return new StepGrid(rules.firstBlock(), rules.roundTo(), 0, Long.MAX_VALUE);
        }
        int stage = stages.reached(used, seconds);
        if (!stages.hasOwnSteps(stage)) {
            return ofTariff(rules, stages, used, stage);
        }
        long start = stages.start(stage, used);
        int step = stages.list().get(stage).roundTo().getAsInt();
        return new StepGrid(Math.max(start, rules.firstBlock()), step, start, stages.start(stage + 1, used));
    }

    private static StepGrid ofTariff(DurationRules rules, Stages stages, long used, int stage) {
        int before = stage;
        while (before >= 0 && !stages.hasOwnSteps(before)) {
            before--;
        }
        int after = stage + 1;
        while (after < stages.list().size() && !stages.hasOwnSteps(after)) {
            after++;
        }
        long least = before < 0 ? 0 : stages.start(before + 1, used);
        return new StepGrid(rules.firstBlock(), rules.roundTo(), least, stages.start(after, used));
    }

    boolean rounds() {
        return step > 1;
    }

    /** A duration beyond the first block, brought to the grid. */
    long rounded(long seconds, boolean down) {
        boolean complete = seconds == most;
        if (!rounds() || complete) {
            return seconds;
        }
        long steps = (seconds - origin + (down ? 0 : step - 1)) / step;
        return Math.min(Math.max(origin + steps * step, least), most);
    }
}
