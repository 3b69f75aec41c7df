package org.tariscope.service;

import java.time.Instant;
import java.util.Optional;

/**
 * A run of the charging as it is stored.
 *
 * @param touchedAt when it last came further
 */
record Run(
        long id,
        RunOrder order,
        RunState state,
        Progress progress,
        Optional<String> problem,
        Instant startedAt,
        Instant touchedAt,
        Optional<Instant> finishedAt) {

    static Run begun(long id, RunOrder order, long subscribers, Instant now) {
        return new Run(
                id, order, RunState.RUNNING, Progress.none(subscribers), Optional.empty(), now, now, Optional.empty());
    }

    Run advanced(Progress further, Instant now) {
        return new Run(id, order, state, further, problem, startedAt, now, finishedAt);
    }

    Run done(Instant now) {
        return new Run(id, order, RunState.DONE, progress, Optional.empty(), startedAt, now, Optional.of(now));
    }

    Run failed(String why, Instant now) {
        return new Run(id, order, RunState.FAILED, progress, Optional.of(why), startedAt, now, Optional.of(now));
    }

    boolean isRunning() {
        return state == RunState.RUNNING;
    }
}
