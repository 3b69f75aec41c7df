package org.tariscope.rating;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Prices that depend on how much was telephoned. Minutes before the first stage have the tariff's own value or its band's;
 * from a stage on its price counts, at any hour. A second that ends exactly at a stage's minute is still the stage before.
 */
public record Stages(StageScope scope, StagesMode mode, List<Stage> list) {
    /** One price however long. */
    public static final Stages NONE = new Stages(StageScope.NONE, StagesMode.GRADUATED, List.of());

    public Stages {
        Objects.requireNonNull(mode);
        List<Stage> counted = scope == StageScope.NONE ? List.of() : list;
        list = List.copyOf(counted.stream()
                .sorted(Comparator.comparingInt(Stage::fromMinute))
                .toList());
        for (int i = 1; i < list.size(); i++) {
            if (list.get(i - 1).fromMinute() == list.get(i).fromMinute()) {
                throw new IllegalArgumentException(
                        "Two stages from minute " + list.get(i).fromMinute());
            }
        }
    }

    boolean none() {
        return list.isEmpty();
    }

    /** The second of the call at which a stage starts; 0 where it started in an earlier call, never after the last stage. */
    long start(int stage, long used) {
        return stage < list.size() ? Math.max(0, list.get(stage).fromSecond() - used) : Long.MAX_VALUE;
    }

    /** The last stage that so many seconds of a call reach; -1: none. */
    int reached(long used, long seconds) {
        int stage = -1;
        while (stage + 1 < list.size() && list.get(stage + 1).fromSecond() - used < seconds) {
            stage++;
        }
        return stage;
    }

    /** Whether steps count from the start of this stage. */
    boolean hasOwnSteps(int stage) {
        return stage >= 0 && stage < list.size() && list.get(stage).roundTo().isPresent();
    }
}
