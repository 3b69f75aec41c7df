package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.tariscope.settings.DatabaseReady;

/** Puts the sums of days together each minute. */
@ApplicationScoped
class CallUpkeepSchedule {
    private static final Logger LOG = System.getLogger(CallUpkeepSchedule.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    CallDayUpkeep days;

    void start(@Observes DatabaseReady ready) {
        executor.scheduleWithFixedDelay(this::run, 1, 1, TimeUnit.MINUTES);
    }

    /** A failure is logged and the next minute tries again; a thrown one would end the schedule. */
    private void run() {
        try {
            days.run();
        } catch (Exception failed) {
            LOG.log(Level.WARNING, "The sums of days are not put together; it is tried again in a minute", failed);
        }
    }
}
