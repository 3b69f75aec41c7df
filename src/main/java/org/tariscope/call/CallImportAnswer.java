package org.tariscope.call;

import java.util.List;
import org.tariscope.http.ItemName;
import org.tariscope.http.LongAnswer;

/**
 * What became of a file of call records: all its parts together, where it was sent more than once because it was broken off.
 *
 * @param recordsread the sum of the next four
 * @param accepted calls that are new
 * @param duplicate calls that were sent before
 * @param skipped records that are no calls to be paid
 * @param rejected records that cannot be read
 * @param unrated of the accepted ones those that have no price yet
 * @param records the rejected ones
 */
public record CallImportAnswer(
        long id,
        String state,
        long recordsread,
        long accepted,
        long duplicate,
        long skipped,
        long rejected,
        long unrated,
        @ItemName("record") List<RejectedRecord> records)
        implements LongAnswer {

    public CallImportAnswer {
        records = List.copyOf(records);
    }

    static CallImportAnswer of(ImportRun run, List<RejectedRecord> rejected) {
        return new CallImportAnswer(
                run.id(),
                run.finishedAt().isPresent() ? "done" : "running",
                run.counts().rows(),
                run.counts().accepted(),
                run.counts().duplicate(),
                run.counts().skipped(),
                run.counts().rejected(),
                run.counts().unrated(),
                rejected);
    }
}
