package org.tariscope.rating;

/**
 * All that prices depend on, as it was at one version. It never changes: whoever owns it builds the next one from rows and
 * replaces it whole, and any number of threads may use it meanwhile.
 */
public final class PriceList {
    private final long version;
    private final Ids providers;
    private final Ids plans;
    private final CodeBook codes;
    private final Versions versions;

    PriceList(long version, Ids providers, Ids plans, CodeBook codes, Versions versions) {
        this.version = version;
        this.providers = providers;
        this.plans = plans;
        this.codes = codes;
        this.versions = versions;
    }

    /** Collects the rows of the price list of this version. */
    public static PriceListBuilder builder(long version) {
        return new PriceListBuilder(version);
    }

    /** The version that the builder was given. */
    public long version() {
        return version;
    }

    /** Whether a version of the tariff, in any plan and at any time, has stages over the month: then all its calls count for them. */
    public boolean countsMonth(long tariff) {
        return versions.countMonth(tariff);
    }

    /** What a call costs a subscriber who has the plan on that day. The same arguments give the same outcome, always. */
    public Outcome price(Call call, long plan, UsedSeconds used) {
        return price(call, plan, used, Trace.NONE);
    }

    /** The same as {@link #price(Call, long, UsedSeconds)}, with the steps that were taken. */
    public Explained explain(Call call, long plan, UsedSeconds used) {
        WrittenSteps steps = new WrittenSteps();
        Outcome outcome = price(call, plan, used, steps);
        return new Explained(outcome, steps.list());
    }

    private Outcome price(Call call, long planId, UsedSeconds used, Trace trace) {
        if (providers.place(call.provider()) < 0) {
            return unrated(call, Reason.NO_PROVIDER, trace);
        }
        int plan = plans.place(planId);
        if (plan < 0) {
            return unrated(call, Reason.NO_PLAN, trace);
        }
        int market = codes.marketOf(call);
        long match = market < 0 ? PrefixTree.NOTHING : codes.tree(market).find(call.number(), call.day());
        if (match == PrefixTree.NOTHING) {
            return unrated(call, Reason.UNKNOWN_CODE, trace);
        }
        return price(call, plan, codes.tree(market), match, used, trace);
    }

    private Outcome price(Call call, int plan, PrefixTree tree, long match, UsedSeconds used, Trace trace) {
        String name = codes.name(tree.name(PrefixTree.code(match)));
        int length = PrefixTree.length(match);
        trace.code(call, length, name);
        int tariff = tree.tariff(PrefixTree.code(match));
        if (tariff < 0) {
            return unrated(call, Reason.CODE_WITHOUT_TARIFF, trace);
        }
        int found = versions.find(tariff, plan, call.day());
        if (found < 0) {
            return unrated(call, Reason.NO_PARAMETERS_IN_FORCE, trace);
        }
        return versions.terms(found).price(call, length, name, used, trace);
    }

    private static Outcome unrated(Call call, Reason reason, Trace trace) {
        trace.unrated(call, reason);
        return reason.unrated();
    }
}
