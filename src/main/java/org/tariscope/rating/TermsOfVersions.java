package org.tariscope.rating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins versions of tariffs with what they refer to. */
final class TermsOfVersions {
    private final DayTypes dayTypes;
    private final Map<Long, Plan> plans;
    private final Money money;
    private final Map<TimeBand, BandTable> withoutBands = new HashMap<>();

    TermsOfVersions(DayTypes dayTypes, Map<Long, Plan> plans, Money money) {
        this.dayTypes = dayTypes;
        this.plans = plans;
        this.money = money;
    }

    /** One for each, in the same order: by tariff, plan and date. */
    Terms[] of(List<Parameters> ordered) {
        Terms[] terms = new Terms[ordered.size()];
        for (int i = 0; i < terms.length; i++) {
            if (i > 0) {
                refuseTwins(ordered.get(i - 1), ordered.get(i));
            }
            terms[i] = of(ordered.get(i));
        }
        return terms;
    }

    private static void refuseTwins(Parameters before, Parameters each) {
        if (before.tariff() == each.tariff()
                && before.plan() == each.plan()
                && before.activeDate().equals(each.activeDate())) {
            throw new IllegalArgumentException("Versions " + before.id() + " and " + each.id() + " begin together");
        }
    }

    private Terms of(Parameters each) {
        Plan plan = plans.get(each.plan());
        if (plan == null) {
            throw new IllegalArgumentException("Version " + each.id() + " is of no plan");
        }
        return new Terms(each, bands(each), money.rates(each.currency()), plan, money.main());
    }

    private BandTable bands(Parameters each) {
        TimeBand own =
                new TimeBand(0, 0, TimeBand.HOURS, each.value(), each.cost().connectionCost());
        return each.bands().list().isEmpty()
                ? withoutBands.computeIfAbsent(own, band -> new BandTable(TimeBands.NONE, band, dayTypes))
                : new BandTable(each.bands(), own, dayTypes);
    }
}
