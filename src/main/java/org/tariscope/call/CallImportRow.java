package org.tariscope.call;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tariscope.http.Answer;
import org.tariscope.http.Nullable;

/**
 * An import of a file of call records. Times are UTC.
 *
 * @param state {@code running} or {@code done}; one that was broken off is running until its file is sent again
 */
public record CallImportRow(
        long id,
        String state,
        long pbxid,
        String format,
        @Nullable String filename,
        long recordsread,
        long accepted,
        long duplicate,
        long skipped,
        long rejected,
        long unrated,
        String importedby,
        Instant startedat,
        @Nullable Instant finishedat)
        implements Answer {

    public CallImportRow {
        startedat = startedat.truncatedTo(ChronoUnit.SECONDS);
        finishedat = finishedat == null ? null : finishedat.truncatedTo(ChronoUnit.SECONDS);
    }

    static CallImportRow of(ImportRun run) {
        return new CallImportRow(
                run.id(),
                run.finishedAt().isPresent() ? "done" : "running",
                run.pbx(),
                run.format(),
                run.fileName().orElse(null),
                run.counts().rows(),
                run.counts().accepted(),
                run.counts().duplicate(),
                run.counts().skipped(),
                run.counts().rejected(),
                run.counts().unrated(),
                run.by(),
                run.startedAt(),
                run.finishedAt().orElse(null));
    }
}
