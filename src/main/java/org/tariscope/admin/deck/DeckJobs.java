package org.tariscope.admin.deck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.tariscope.admin.PageJob;
import org.tariscope.admin.PageJobs;
import org.tariscope.admin.Visitor;
import org.tariscope.audit.Who;
import org.tariscope.deck.DeckProgress;
import org.tariscope.deck.Decks;
import org.tariscope.http.Upload;

/** Compares decks and brings them in while their page may be left. */
@ApplicationScoped
class DeckJobs {
    private static final int PIECE = 64 * 1024;

    @Inject
    PageJobs jobs;

    @Inject
    Decks decks;

    PageJob compare(Visitor visitor, DeckAsk ask, Upload upload) {
        return jobs.start(
                visitor, ask, Optional.of(upload), job -> decks.compare(ask.order(), job.upload(), progress(job)));
    }

    /** Compares the file of an earlier comparison once more. */
    PageJob compareAgain(Visitor visitor, PageJob compared, DeckAsk ask) {
        return jobs.startAgain(visitor, compared, ask, job -> decks.compare(ask.order(), job.upload(), progress(job)));
    }

    /** Brings in what was compared, from the same file. */
    PageJob apply(Visitor visitor, PageJob compared, DeckAsk ask) {
        Who who = visitor.who();
        return jobs.startAgain(
                visitor, compared, ask, job -> decks.apply(who, ask.order(), job.upload(), progress(job)));
    }

    /** Lines are told from all of the file; of rows that are written nobody knows how many there will be. */
    private static DeckProgress progress(PageJob job) {
        long lines = lines(job.upload());
        return (state, done) -> job.at("job." + state, done, state.equals("reading") ? lines : 0);
    }

    private static long lines(Upload upload) {
        try (InputStream bytes = upload.open()) {
            byte[] piece = new byte[PIECE];
            long lines = 1;
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                for (int i = 0; i < read; i++) {
                    lines += piece[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
