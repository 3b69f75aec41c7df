package org.tariscope.admin.deck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.tariscope.admin.PageJob;
import org.tariscope.admin.PageJobs;
import org.tariscope.admin.Visitor;
import org.tariscope.audit.Who;
import org.tariscope.deck.DeckProgress;
import org.tariscope.deck.Decks;
import org.tariscope.deck.ImportAnswer;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.Upload;

/** Compares decks and brings them in while their page may be left. */
@ApplicationScoped
class DeckJobs {
    @Inject
    PageJobs jobs;

    @Inject
    Decks decks;

    /** Compares a file, which is asked for when there is a place for the job. */
    PageJob compare(Visitor visitor, DeckAsk ask, Supplier<Upload> file) {
        return jobs.startOn(visitor.administratorId(), ask, file, job -> compared(job, ask));
    }

    /** Compares the file of an earlier comparison once more. */
    PageJob compareAgain(Visitor visitor, PageJob earlier, DeckAsk ask) {
        return jobs.startAgain(earlier, visitor.administratorId(), ask, job -> compared(job, ask));
    }

    private ImportAnswer compared(PageJob job, DeckAsk ask) {
        return decks.compare(ask.order(), job.upload(), progress(job));
    }

    /** Brings in what was compared, from the same file; 409 where that has not been done. */
    PageJob apply(Visitor visitor, PageJob compared, DeckAsk ask) {
        Who who = visitor.who();
        if (!(compared.getResult() instanceof ImportAnswer difference)) {
            throw new Refusal(ProblemType.CONFLICT, "There is nothing to bring in: compare first");
        }
        return jobs.startAgain(
                compared,
                visitor.administratorId(),
                ask,
                job -> decks.applyCompared(who, ask.order(), job.upload(), difference, progress(job)));
    }

    /** Lines are told from all of the file; of rows that are written nobody knows how many there will be. */
    private static DeckProgress progress(PageJob job) {
        long lines = job.upload().lines();
        return (state, done) -> job.at("job." + state, done, state.equals("reading") ? lines : 0);
    }
}
