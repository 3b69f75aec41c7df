package org.tariscope.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.tariscope.audit.Who;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

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

    /** What would change by the price list as it is now, told as it is found; answers that list's version. */
    public long compare(CallFilter filter, RerateWatch watch) {
        PriceTable table = tables.current();
        steps.compare(filter, table, watch);
        return table.version();
    }

    /** Prices the calls again; a run that breaks off has corrected some of them, and another one corrects the rest. */
    RerateAnswer run(Who who, CallFilter filter, String reason) {
        AtomicReference<RerateSums> sums = new AtomicReference<>(RerateSums.NONE);
        long id = run(who, filter, reason, Optional.empty(), (soFar, more) -> sums.set(soFar));
        return RerateAnswer.of(id, sums.get(), steps.rows(id));
    }

    /**
     * Prices the calls again, but by no other price list than the one that was compared with: 409 where there is another now.
     *
     * @param nodes of which calls are meant; empty: of all
     * @return the run's id
     */
    public long run(
            Who who, CallFilter filter, String reason, Optional<Set<Long>> nodes, long compared, RerateWatch watch) {
        if (tables.current().version() != compared) {
            throw new Refusal(ProblemType.CONFLICT, "The price list has changed since the comparison: compare again");
        }
        return run(who, filter, reason, nodes, watch);
    }

    private long run(Who who, CallFilter filter, String reason, Optional<Set<Long>> nodes, RerateWatch watch) {
        long id = steps.begin(who, filter, reason, nodes);
        try {
            RerateSums sums = RerateSums.NONE;
            Optional<StoredCalls.Stored> last = Optional.empty();
            RerateSteps.Step step;
            do {
                step = steps.take(id, reason, filter, last, tables.current(), steps.subscribers(filter, last));
                sums = sums.plus(step.looked(), step.changes());
                watch.looked(sums, step.changes().stream().map(RerateRow::of).toList());
                List<StoredCalls.Stored> looked = step.looked();
                last = looked.isEmpty() ? last : Optional.of(looked.get(looked.size() - 1));
            } while (step.looked().size() == RerateSteps.CALLS_AT_ONCE);
            steps.finish(id, sums);
            return id;
        } catch (RuntimeException broken) {
            steps.fail(id);
            throw broken;
        }
    }
}
