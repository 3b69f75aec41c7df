package org.tariscope.rating;

import java.util.List;
import java.util.Map;

/** Joins versions of tariffs with what they refer to. */
final class TermsOfVersions {
    private final DayTypes dayTypes;
    private final Map<Long, Plan> plans;
    private final Money money;

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
        TimeBand own =
                new TimeBand(0, 0, TimeBand.HOURS, each.value(), each.cost().connectionCost());
        BandTable bands = BandTable.of(each.bands(), own, dayTypes);
        return new Terms(each, own, bands, money.rates(each.currency()), plan, money.main());
    }
}
