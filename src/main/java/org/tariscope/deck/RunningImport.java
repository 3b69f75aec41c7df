package org.tariscope.deck;

import java.time.Instant;

/** An import under way; others may look at how far it is. */
final class RunningImport {
    private final long id;
    private final DeckOrder order;
    private final String by;
    private final Instant begun;
    private final DeckProgress others;
    private volatile ImportState state = ImportState.READING;
    private volatile long progress;

    /** One that is being read; the others are told how far it is, too. */
    RunningImport(long id, DeckOrder order, String by, Instant begun, DeckProgress others) {
        this.id = id;
        this.order = order;
        this.by = by;
        this.begun = begun;
        this.others = others;
    }

    /** The next part of the work has begun. */
    void enter(ImportState next) {
        state = next;
        advance(0);
    }

    /** So many lines are read, or rows written. */
    void advance(long done) {
        progress = done;
        others.at(state.word(), done);
    }

    long id() {
        return id;
    }

    ImportListAnswer answer() {
        return new ImportListAnswer(
                id,
                state.word(),
                progress,
                order.provider(),
                order.direction(),
                order.plan(),
                order.day(),
                order.mode(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                by,
                begun,
                null,
                null);
    }
}
