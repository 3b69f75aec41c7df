package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.tariscope.settings.DatabaseReady;

/** Each minute, puts the sums of days together and sees to the late calls of imports that were broken off. */
@ApplicationScoped
class CallUpkeepSchedule {
    private static final Logger LOG = System.getLogger(CallUpkeepSchedule.class.getName());

    /** For so long, an import that goes on may see to them itself. */
    private static final Duration UNFINISHED = Duration.ofMinutes(10);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    CallDayUpkeep days;

    @Inject
    LateMonths late;

    void start(@Observes DatabaseReady ready) {
        executor.scheduleWithFixedDelay(this::run, 1, 1, TimeUnit.MINUTES);
    }

    private void run() {
        run(days::run, "The sums of days are not put together; it is tried again in a minute");
        run(
                () -> late.waiting(UNFINISHED),
                "What comes after late calls is not priced again; it is tried again in a minute");
    }

    /** A failure is logged and the next minute tries again; a thrown one would end the schedule. */
    private static void run(Runnable work, String failure) {
        try {
            work.run();
        } catch (Exception failed) {
            LOG.log(Level.WARNING, failure, failed);
        }
    }
}
