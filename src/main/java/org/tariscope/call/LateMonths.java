package org.tariscope.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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

    /**
     * Takes months one after the other until none is left.
     *
     * @param age how long a month must have waited: whose import still goes on has more of them
     */
    void run(Duration age) {
        Instant since = clock.instant().minus(age);
        for (List<MonthUse.Key> some = steps.next(since); !some.isEmpty(); some = steps.next(since)) {
            steps.take(some, tables.current());
        }
    }
}
