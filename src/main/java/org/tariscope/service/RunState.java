package org.tariscope.service;

import java.util.Locale;

/** How a run of the charging stands; API and database write the {@link #word()}. */
enum RunState {
    /** Also what a run is that was broken off with its server: somebody takes it up again. */
    RUNNING,
    DONE,
    /** Given up; what it has charged stays, and another run of the same days charges the rest. */
    FAILED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
