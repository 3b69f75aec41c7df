package org.tariscope.call;

import java.time.Instant;
import java.util.Optional;

/**
 * The import of a file of call records as it is stored.
 *
 * @param fileName where the caller's form named it
 * @param finishedAt empty: it is under way, or was broken off
 */
record ImportRun(
        long id,
        long pbx,
        String format,
        Optional<String> fileName,
        ImportCounts counts,
        String by,
        Instant startedAt,
        Optional<Instant> finishedAt) {

    ImportRun further(ImportCounts more) {
        return new ImportRun(id, pbx, format, fileName, counts.plus(more), by, startedAt, finishedAt);
    }

    ImportRun finished(Instant now) {
        return new ImportRun(id, pbx, format, fileName, counts, by, startedAt, Optional.of(now));
    }
}
