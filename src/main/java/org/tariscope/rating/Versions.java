package org.tariscope.rating;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The versions of all tariffs in all plans, ordered by tariff, plan and first day. */
final class Versions {
    /** For each tariff the place of its first version; one more at the end. */
    private final int[] first;

    /** The version's plan, as its place in the list, above its first day. */
    private final long[] keys;

    private final Terms[] terms;

    private final Ids tariffs;

    /** The terms belong to the parameters, which are in order of tariff. */
    Versions(List<Parameters> ordered, Terms[] terms, Ids tariffs, Ids plans) {
        this.terms = terms;
        this.tariffs = tariffs;
        keys = ordered.stream()
                .mapToLong(each -> key(plans.place(each.plan()), Days.of(each.activeDate())))
                .toArray();
        first = new int[tariffs.size() + 1];
        for (Parameters each : ordered) {
            first[tariffs.place(each.tariff()) + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
    }

    /** The place of the version in force on a day; -1: there is none yet. */
    int find(int tariff, int plan, int day) {
        int found = Arrays.binarySearch(keys, first[tariff], first[tariff + 1], key(plan, day));
        int place = found >= 0 ? found : -found - 2;
        boolean ofPlan = place >= first[tariff] && keys[place] >> Integer.SIZE == plan;
        return ofPlan ? place : -1;
    }

    /** Whether one of the tariff's versions has stages over the month; false for a tariff that is not there. */
    boolean countMonth(long id) {
        int tariff = tariffs.place(id);
        return tariff >= 0
                && IntStream.range(first[tariff], first[tariff + 1])
                        .anyMatch(place -> terms[place].stages().scope() == StageScope.MONTH);
    }

    Terms terms(int place) {
        return terms[place];
    }

    private static long key(int plan, int day) {
        return ((long) plan << Integer.SIZE) + ((long) day - Integer.MIN_VALUE);
    }
}
