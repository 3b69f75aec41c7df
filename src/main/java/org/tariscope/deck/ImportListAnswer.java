package org.tariscope.deck;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.tariscope.http.Answer;
import org.tariscope.http.Nullable;

/**
 * An import of a deck, under way or over. Times are UTC.
 *
 * @param state {@code reading}, {@code comparing}, {@code writing}, {@code done} or {@code undone}
 * @param progress lines read or rows written in this state; null when it is over
 * @param filename as the caller's form named it
 */
public record ImportListAnswer(
        long id,
        String state,
        Long progress,
        long providerid,
        String direction,
        long planid,
        LocalDate activedate,
        String mode,
        @Nullable String filename,
        Long linesread,
        Long added,
        Long raised,
        Long lowered,
        Long changed,
        Long unchanged,
        Long ended,
        String importedby,
        Instant importedat,
        @Nullable String undoneby,
        @Nullable Instant undoneat)
        implements Answer {

    public ImportListAnswer {
        importedat = importedat.truncatedTo(ChronoUnit.SECONDS);
        undoneat = undoneat == null ? null : undoneat.truncatedTo(ChronoUnit.SECONDS);
    }
}
