package org.tariscope.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.settings.DatabaseReady;
import org.tariscope.settings.Settings;

/**
 * Carries runs of the charging to their end: those that are ordered, those of the schedule, and those that were broken off.
 * Two workers at one run, on two servers say, take turns.
 */
@ApplicationScoped
public class ChargingWorker {
    private static final Logger LOG = System.getLogger(ChargingWorker.class.getName());

    /** A run that has not come further for so long has lost its server. */
    private static final Duration LOST = Duration.ofMinutes(1);

    private static final int START_DELAY_SECONDS = 3;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Charging charging;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    private volatile boolean stopping;

    void start(@Observes DatabaseReady ready) {
        executor.schedule(() -> quietly(this::takeUpWhateverIsLeft), START_DELAY_SECONDS, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(() -> quietly(this::look), 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** Carries a run to its end in the background. */
    void take(long runId) {
        executor.execute(() -> quietly(() -> carryOut(runId)));
    }

    /** At the start nobody can be at work on this server; should another one be, the two take turns. */
    private void takeUpWhateverIsLeft() {
        charging.untouchedSince(clock.instant().plus(LOST)).ifPresent(this::takeUp);
    }

    private void look() {
        charging.untouchedSince(clock.instant().minus(LOST)).ifPresent(this::takeUp);
        if (Schedule.of(settings).isDue(clock)) {
            try {
                charging.beginScheduled().ifPresent(run -> carryOut(run.id()));
            } catch (Refusal refused) {
                if (refused.type() != ProblemType.CONFLICT) {
                    throw refused;
                }
                LOG.log(Level.DEBUG, "Another run is under way; the scheduled one waits", refused);
            }
        }
    }

    private void takeUp(Run run) {
        LOG.log(Level.INFO, "Charging run {0} was broken off and is taken up again", Long.toString(run.id()));
        carryOut(run.id());
    }

    private void carryOut(long runId) {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = Retry.onDeadlock(() -> charging.next(runId));
            }
        } catch (RuntimeException failed) {
            if (!stopping && !Transient.is(failed)) {
                charging.fail(runId);
            }
            throw failed;
        }
    }

    /** A failure is logged, one of WildFly's undeclared ones too; thrown on, it would end the schedule. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (Exception failed) {
            LOG.log(Level.WARNING, "The charging of services failed", failed);
        }
    }
}
