package org.tariscope.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.tariscope.settings.DatabaseReady;

/** Forgets the idempotency keys of more than 30 days ago, every hour, in small transactions. */
@ApplicationScoped
class KeyPurge {
    private static final Logger LOG = System.getLogger(KeyPurge.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    IdempotencyKeys keys;

    void start(@Observes DatabaseReady ready) {
        executor.scheduleWithFixedDelay(this::purge, 2, 60, TimeUnit.MINUTES);
    }

    private void purge() {
        try {
            boolean more = true;
            while (more) {
                more = keys.purge();
            }
        } catch (Exception failed) {
            LOG.log(Level.WARNING, "Old idempotency keys could not be forgotten", failed);
        }
    }
}
