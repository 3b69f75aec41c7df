package org.tariscope.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariscope.audit.Who;

/** Prices recorded calls by the price list as it is now. */
@ApplicationScoped
public class CallRerating {
    @Inject
    RerateSteps steps;

    @Inject
    PriceTables tables;

    /** What would change. */
    RerateAnswer compare(CallFilter filter) {
        return steps.compare(filter, tables.current());
    }

    /** Prices the calls again; a run that breaks off has corrected some of them, and another one corrects the rest. */
    RerateAnswer run(Who who, CallFilter filter, String reason) {
        long id = steps.begin(who, filter.toString(), reason);
        RerateSums sums = RerateSums.NONE;
        Map<Long, RerateRow> rows = new LinkedHashMap<>();
        Optional<StoredCalls.Stored> last = Optional.empty();
        RerateSteps.Step step;
        do {
            step = steps.take(id, reason, filter, last, tables.current(), steps.subscribers(filter, last));
            sums = sums.plus(step.looked(), step.changes());
            step.changes().stream().map(RerateRow::of).forEach(row -> rows.merge(row.id(), row, RerateRow::then));
            List<StoredCalls.Stored> looked = step.looked();
            last = looked.isEmpty() ? last : Optional.of(looked.get(looked.size() - 1));
        } while (step.looked().size() == RerateSteps.CALLS_AT_ONCE);
        steps.finish(id, sums, rows.size());
        return RerateAnswer.of(id, sums, List.copyOf(rows.values()));
    }
}
