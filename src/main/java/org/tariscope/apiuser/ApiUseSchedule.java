package org.tariscope.apiuser;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tariscope.http.UserRequests;
import org.tariscope.settings.DatabaseReady;

/** Adds the requests of API users up each minute. */
@ApplicationScoped
class ApiUseSchedule {
    private static final Logger LOG = System.getLogger(ApiUseSchedule.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    UserRequests requests;

    @Inject
    ApiUse use;

    void start(@Observes DatabaseReady ready) {
        executor.scheduleWithFixedDelay(this::run, 1, 1, TimeUnit.MINUTES);
    }

    /** What could not be added up waits for the next minute; a failure that was thrown would end the schedule. */
    private void run() {
        List<UserRequests.Sent> taken = requests.take();
        try {
            use.add(taken);
        } catch (Exception failed) {
            requests.putBack(taken);
            LOG.log(Level.WARNING, "The requests of API users wait to be added up for another minute", failed);
        }
    }
}
