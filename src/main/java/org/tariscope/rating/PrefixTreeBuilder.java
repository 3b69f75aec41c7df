package org.tariscope.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Makes the tree of one provider and direction from its codes in any order. */
final class PrefixTreeBuilder {
    private static final int FIRST_SIZE = 64;

    /** A code whose tariff and name are places in lists; the prefix in {@link Symbols}. */
    private record Row(String symbols, int from, int to, int tariff, int name) {}

    private final List<Row> codes = new ArrayList<>();
    private long[] nodes = new long[FIRST_SIZE];
    private int size = 1;

    void add(Code code, int tariff, int name) {
        int to = code.to().map(Days::of).orElse(Days.LAST);
        codes.add(new Row(Symbols.of(code.prefix()), Days.of(code.from()), to, tariff, name));
    }

    PrefixTree build() {
        codes.sort(Comparator.comparing(Row::symbols).thenComparingInt(Row::from));
        int[] rows = rows();
        grow(0, 0, codes.size(), 0);
        return new PrefixTree(Arrays.copyOf(nodes, size), rows);
    }

    private int[] rows() {
        int[] rows = new int[codes.size() * PrefixTree.ROW];
        for (int i = 0; i < codes.size(); i++) {
            Row code = codes.get(i);
            boolean more = i + 1 < codes.size() && codes.get(i + 1).symbols().equals(code.symbols());
            if (more && codes.get(i + 1).from() == code.from()) {
                throw new IllegalArgumentException("Two codes with the same prefix from the same day");
            }
            int row = i * PrefixTree.ROW;
            rows[row] = code.from();
            rows[row + PrefixTree.TO] = code.to();
            rows[row + PrefixTree.TARIFF] = code.tariff();
            rows[row + PrefixTree.NAME] = code.name() | (more ? PrefixTree.MORE : 0);
        }
        return rows;
    }

    /** Makes the node of the codes from first to last, exclusive, which have as many symbols in common as it is deep. */
    private void grow(int node, int first, int last, int depth) {
        int longer = first;
        while (longer < last && codes.get(longer).symbols().length() == depth) {
            longer++;
        }
        long ends = longer > first ? PrefixTree.ENDS : 0;
        if (longer == last) {
            nodes[node] = ends | first;
            return;
        }
        long children = children(longer, last, depth);
        int block = allocate(Long.bitCount(children) + (ends == 0 ? 0 : 1));
        nodes[node] = ends | children | block;
        int child = block;
        if (ends != 0) {
            nodes[child++] = first;
        }
        for (int from = longer; from < last; child++) {
            int to = sameSymbol(from, last, depth);
            grow(child, from, to, depth + 1);
            from = to;
        }
    }

    private long children(int first, int last, int depth) {
        long children = 0;
        for (int i = first; i < last; i = sameSymbol(i, last, depth)) {
            children |= 1L << (PrefixTree.CHILDREN_SHIFT + symbol(i, depth));
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
        return codes.get(code).symbols().charAt(depth);
    }

    private int allocate(int count) {
        int block = size;
        size += count;
        if (size > nodes.length) {
            nodes = Arrays.copyOf(nodes, Math.max(size, nodes.length + (nodes.length >> 1)));
        }
        return block;
    }
}
