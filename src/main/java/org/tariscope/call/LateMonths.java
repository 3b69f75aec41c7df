package org.tariscope.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Prices again what comes after late calls in months with stages: once for all late calls of an import, as each of them changes
 * all that come after it.
 */
@ApplicationScoped
public class LateMonths {
    @Inject
    LateMonthSteps steps;

    @Inject
    PriceTables tables;

    @Inject
    Clock clock;

    /** Takes all months that this import sees to. */
    void ofImport(long importId) {
        run(() -> steps.ofImport(importId));
    }

    /** Takes all months that have waited so long: their import may have been broken off. */
    void waiting(Duration age) {
        Instant since = clock.instant().minus(age);
        run(() -> steps.since(since));
    }

    private void run(Supplier<List<MonthUse.Key>> next) {
        for (List<MonthUse.Key> some = next.get(); !some.isEmpty(); some = next.get()) {
            steps.take(some, tables.current());
        }
    }
}
