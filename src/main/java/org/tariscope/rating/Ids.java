package org.tariscope.rating;

import java.util.Arrays;
import java.util.Collection;

/** Ids and their places in a list: the search makes no objects. */
final class Ids {
    private final long[] sorted;

    Ids(Collection<Long> ids) {
        sorted = ids.stream().mapToLong(Long::longValue).distinct().sorted().toArray();
    }

    int size() {
        return sorted.length;
    }

    long at(int place) {
        return sorted[place];
    }

    /** Negative: unknown. */
    int place(long id) {
        return Arrays.binarySearch(sorted, id);
    }
}
