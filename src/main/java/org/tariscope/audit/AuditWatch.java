package org.tariscope.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tariscope.settings.DatabaseReady;

/** Verifies the audit's chain after each start and once a day, and says in the log what it found. */
@ApplicationScoped
class AuditWatch {
    private static final Logger LOG = System.getLogger(AuditWatch.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    AuditLog audit;

    void start(@Observes DatabaseReady ready) {
        executor.scheduleWithFixedDelay(this::verify, 1, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    private void verify() {
        try {
            Optional<Long> broken = audit.verify();
            if (broken.isPresent()) {
                LOG.log(Level.ERROR, "The audit was tampered with: its chain is broken at row {0}", broken.get());
            } else {
                LOG.log(Level.INFO, "The audit's chain is whole");
            }
        } catch (Exception failed) {
            LOG.log(Level.WARNING, "The audit could not be verified", failed);
        }
    }
}
