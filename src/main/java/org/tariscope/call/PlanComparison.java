package org.tariscope.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

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
        RerateAnswer all = steps.compareOnPlan(filter, tables.current(), plan);
        List<RerateRow> largest = all.rows().stream()
                .sorted(Comparator.comparing((RerateRow row) -> row.difference().abs())
                        .reversed()
                        .thenComparing(RerateRow::id))
                .limit(LARGEST)
                .toList();
        long unpriced = all.rows().stream()
                .filter(row -> row.after() == null && row.before() != null)
                .count();
        BigDecimal difference = all.difference();
        return new PlanComparisonAnswer(
                plan, all.calls(), all.changed(), unpriced, all.before(), all.after(), difference, largest);
    }
}
