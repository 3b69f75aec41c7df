package org.tariscope.auth;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.tariscope.apiuser.LiveTokens;
import org.tariscope.settings.DatabaseReady;

/** Each minute: deletes tokens that have expired and what the log-in guard need not know any more, and replaces keys that are due. */
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    LiveTokens live;

    @Inject
    GuardPurge guard;

    @Inject
    TokenService tokens;

    @Inject
    Clock clock;

    void start(@Observes DatabaseReady ready) {
        executor.scheduleWithFixedDelay(this::run, 1, 1, TimeUnit.MINUTES);
    }

    /** A failure is logged and the next minute tries again; a thrown one would end the schedule. */
    private void run() {
        try {
            live.purge();
            guard.run(clock.instant());
            tokens.lookAgain();
        } catch (Exception failed) {
            LOG.log(Level.WARNING, "Housekeeping failed; it is tried again in a minute", failed);
        }
    }
}
