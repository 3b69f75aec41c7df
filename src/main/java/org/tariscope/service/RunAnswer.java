package org.tariscope.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.tariscope.http.Answer;
import org.tariscope.http.Nullable;
import org.tariscope.tariff.Price;

/**
 * A run of the charging, as {@code services.charge} and {@code services.runs} show it. Days are inclusive, times UTC.
 *
 * @param id null: nothing was charged, it was only asked what would be
 * @param serviceid the one service that is charged; 0: all of them
 * @param state {@code running}, {@code done} or {@code failed}, or {@code dryrun}
 * @param amount in the main currency
 * @param problem why it failed
 */
public record RunAnswer(
        Long id,
        LocalDate fromdate,
        LocalDate todate,
        long serviceid,
        String state,
        long subscriberstotal,
        long subscribersdone,
        long charges,
        BigDecimal amount,
        @Nullable String problem,
        Instant startedat,
        @Nullable Instant finishedat)
        implements Answer {

    public RunAnswer {
        amount = Price.shown(amount);
        startedat = startedat.truncatedTo(ChronoUnit.SECONDS);
        finishedat = finishedat == null ? null : finishedat.truncatedTo(ChronoUnit.SECONDS);
    }

    static RunAnswer of(Run run) {
        return of(
                run.id(),
                run.order(),
                run.state().word(),
                run.progress(),
                run.problem().orElse(null),
                run.startedAt(),
                run.finishedAt().orElse(null));
    }

    /** What would be charged. */
    static RunAnswer dry(RunOrder order, Progress progress, Instant begun, Instant ended) {
        return of(null, order, "dryrun", progress, null, begun, ended);
    }

    private static RunAnswer of(
            Long id,
            RunOrder order,
            String state,
            Progress progress,
            String problem,
            Instant startedAt,
            Instant finishedAt) {
        return new RunAnswer(
                id,
                order.from(),
                order.to(),
                order.serviceId(),
                state,
                progress.total(),
                progress.done(),
                progress.charges(),
                progress.amount(),
                problem,
                startedAt,
                finishedAt);
    }
}
