package org.tariscope.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.tariscope.tariff.Price;

/** What recorded calls would have cost on another plan. */
@ApplicationScoped
public class PlanComparison {
    private static final int LARGEST = 10;

    @Inject
    RerateSteps steps;

    @Inject
    PriceTables tables;

    /** All of these calls on this plan. */
    PlanComparisonAnswer compare(CallFilter filter, long plan) {
        LargestDifferences found = new LargestDifferences();
        RerateSums sums = steps.compareOnPlan(filter, tables.current(), plan, found);
        return new PlanComparisonAnswer(
                plan,
                sums.calls(),
                found.changed,
                found.unpriced,
                Price.shown(sums.before()),
                Price.shown(sums.after()),
                Price.shown(sums.after().subtract(sums.before())),
                found.rows());
    }

    /** Keeps the rows with the largest differences, and counts the others. */
    private static final class LargestDifferences implements RerateWatch {
        private static final Comparator<RerateRow> ORDER = Comparator.comparing(
                        (RerateRow row) -> row.difference().abs())
                .reversed()
                .thenComparing(RerateRow::id);

        private final NavigableSet<RerateRow> largest = new TreeSet<>(ORDER);
        private long changed;
        private long unpriced;

        @Override
        public void looked(RerateSums soFar, List<RerateRow> more) {
            for (RerateRow row : more) {
                changed++;
                unpriced += row.after() == null && row.before() != null ? 1 : 0;
                largest.add(row);
                if (largest.size() > LARGEST) {
                    largest.pollLast();
                }
            }
        }

        private List<RerateRow> rows() {
            return List.copyOf(largest);
        }
    }
}
