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

    /** Codes in a group of a bucket: two lines of a cache. */
    private static final int MOST = 32;

    /** What a search finds; the tariff by its id, the name by its place. */
    private record Found(int from, int to, OptionalLong tariff, int name) {
        int tariffPlace(Ids tariffs) {
            return tariff.isPresent() ? Math.max(-1, tariffs.place(tariff.getAsLong())) : -1;
        }
    }

    private final Map<Found, Integer> places = new LinkedHashMap<>();
    private final List<PrefixRow> rows = new ArrayList<>();
    private long[] words = new long[FIRST_SIZE];
    private int size = PrefixTree.NODE;
    private BucketCodes.Builder buckets = new BucketCodes.Builder(0, 0);

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
        buckets = new BucketCodes.Builder(rows.size(), places.size());
        grow(0, 0, rows.size(), 0);
        int[] codes = places.keySet().stream()
                .flatMapToInt(found -> IntStream.of(found.from(), found.to(), found.tariffPlace(tariffs), found.name()))
                .toArray();
        return new PrefixTree(Arrays.copyOf(words, size), buckets.build(), codes);
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
            bucket(node, first, last, depth);
            return;
        }
        int longer = first;
        while (longer < last && rows.get(longer).length() == depth) {
            write(rows.get(longer).code() | (longer > first ? PrefixTree.MORE : 0));
            longer++;
        }
        long children = children(longer, last, depth);
        int child = allocate(PrefixTree.NODE * Long.bitCount(children));
        words[node] = (longer > first ? PrefixTree.ENDS : 0) | children | child;
        for (int from = longer; from < last; child += PrefixTree.NODE) {
            int to = sameSymbol(from, last, depth);
            grow(child, from, to, depth + 1);
            from = to;
        }
    }

    private boolean fitsBucket(int first, int last, int depth) {
        boolean fits = last - first <= PrefixTree.MOST;
        for (int i = first; i < last && fits; i++) {
            fits = rows.get(i).fits(depth) && (i - first < MOST || group(i, depth) != group(i - MOST, depth));
        }
        return fits;
    }

    /** The symbol of the code's group in a bucket; -1: it ends here. */
    private int group(int row, int depth) {
        return rows.get(row).length() == depth ? -1 : symbol(row, depth);
    }

    private void bucket(int node, int first, int last, int depth) {
        words[node] = PrefixTree.BUCKET | buckets.size();
        int before = first;
        for (int symbol = 0; symbol <= Symbols.ESCAPE; symbol++) {
            while (before < last && group(before, depth) < symbol) {
                before++;
            }
            words[node + 1 + (symbol >> PrefixTree.BYTES)] |= (long) (before - first) << (symbol << PrefixTree.BYTES);
        }
        for (PrefixRow row : rows.subList(first, last)) {
            buckets.add(row.left(depth), row.code());
        }
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
