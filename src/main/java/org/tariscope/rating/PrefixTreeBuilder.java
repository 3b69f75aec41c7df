package org.tariscope.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Makes the tree of one provider and direction from its codes in any order. */
final class PrefixTreeBuilder {
    private static final int FIRST_SIZE = 64;

    /** Codes in a bucket: two lines of a cache. */
    private static final int MOST = 16;

    /** What a search finds; the tariff by its id, the name by its place. */
    private record Found(int from, int to, OptionalLong tariff, int name) {
        int tariffPlace(Ids tariffs) {
            return tariff.isPresent() ? Math.max(-1, tariffs.place(tariff.getAsLong())) : -1;
        }
    }

    private final Map<Found, Integer> places = new LinkedHashMap<>();
    private final List<PrefixRow> rows = new ArrayList<>();
    private long[] words = new long[FIRST_SIZE];
    private int size = 1;

    void add(Code code, int name) {
        int from = Days.of(code.from());
        int to = code.to().map(Days::of).orElse(Days.LAST);
        Integer place = places.computeIfAbsent(new Found(from, to, code.tariff(), name), found -> places.size());
        rows.add(PrefixRow.of(code.prefix(), from, place));
    }

    /** The tree; codes whose tariff is not among these lead to none. */
    PrefixTree build(Ids tariffs) {
        Collections.sort(rows);
        refuseTwins();
        grow(0, 0, rows.size(), 0);
        int[] codes = places.keySet().stream()
                .flatMapToInt(found -> IntStream.of(found.from(), found.to(), found.tariffPlace(tariffs), found.name()))
                .toArray();
        return new PrefixTree(Arrays.copyOf(words, size), codes);
    }

    private void refuseTwins() {
        for (int i = 1; i < rows.size(); i++) {
            PrefixRow before = rows.get(i - 1);
            PrefixRow row = rows.get(i);
            if (before.from() == row.from() && before.isSamePrefix(row)) {
                throw new IllegalArgumentException("Two codes with the same prefix from the same day");
            }
        }
    }

    /** Makes the node of the codes from first to last, exclusive, which have as many symbols in common as it is deep. */
    private void grow(int node, int first, int last, int depth) {
        if (fitsBucket(first, last, depth)) {
            int place = bucket(first, last, depth);
            words[node] = PrefixTree.BUCKET | ((long) (last - first) << PrefixTree.UPPER) | place;
            return;
        }
        int longer = first;
        while (longer < last && rows.get(longer).length() == depth) {
            write(rows.get(longer).code() | (longer > first ? PrefixTree.MORE : 0));
            longer++;
        }
        long children = children(longer, last, depth);
        int child = allocate(Long.bitCount(children));
        words[node] = (longer > first ? PrefixTree.ENDS : 0) | children | child;
        for (int from = longer; from < last; child++) {
            int to = sameSymbol(from, last, depth);
            grow(child, from, to, depth + 1);
            from = to;
        }
    }

    private boolean fitsBucket(int first, int last, int depth) {
        boolean fits = last - first <= MOST;
        for (int i = first; i < last && fits; i++) {
            fits = rows.get(i).fits(depth);
        }
        return fits;
    }

    /** Where the bucket stands. */
    private int bucket(int first, int last, int depth) {
        int place = size;
        for (int i = first; i < last; i++) {
            write(rows.get(i).inBucket(depth));
        }
        return place;
    }

    private void write(long word) {
        int place = allocate(1);
        words[place] = word;
    }

    private long children(int first, int last, int depth) {
        long children = 0;
        for (int i = first; i < last; i = sameSymbol(i, last, depth)) {
            children |= 1L << (PrefixTree.UPPER + symbol(i, depth));
        }
        return children;
    }

    private int sameSymbol(int first, int last, int depth) {
        int to = first;
        while (to < last && symbol(to, depth) == symbol(first, depth)) {
            to++;
        }
        return to;
    }

    private int symbol(int code, int depth) {
        return rows.get(code).symbol(depth);
    }

    private int allocate(int count) {
        int place = size;
        size += count;
        if (size > words.length) {
            words = Arrays.copyOf(words, Math.max(size, words.length + (words.length >> 1)));
        }
        return place;
    }
}
