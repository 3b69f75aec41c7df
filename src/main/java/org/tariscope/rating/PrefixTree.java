package org.tariscope.rating;

/**
 * The codes of one provider and direction, by prefix: a tree of one {@code long} a node, children side by side, so that a
 * search reads a few neighbouring words, and a few rows of four numbers each.
 *
 * <p>A node: the sign says that codes end here; 16 bits say which children there are; the lower half is where they begin,
 * after the number of the first code that ends here; a node without children holds that number itself.
 */
final class PrefixTree {
    static final long NOTHING = -1;
    static final long ENDS = Long.MIN_VALUE;
    static final int CHILDREN_SHIFT = 32;
    static final long CHILDREN = 0xFFFFL << CHILDREN_SHIFT;

    /** A row: first day, last day, tariff (-1: none), name with the sign for "another of this prefix follows". */
    static final int ROW = 4;

    static final int TO = 1;
    static final int TARIFF = 2;
    static final int NAME = 3;
    static final int MORE = Integer.MIN_VALUE;

    private final long[] nodes;
    private final int[] rows;

    PrefixTree(long[] nodes, int[] rows) {
        this.nodes = nodes;
        this.rows = rows;
    }

    /** The longest prefix of the number in force on the day: {@link #code} and {@link #length} of it, or NOTHING. */
    long find(String number, int day) {
        int limit = number.length();
        while (true) {
            long deepest = deepest(number, limit);
            if (deepest == NOTHING) {
                return NOTHING;
            }
            int code = inForce(code(deepest), day);
            if (code >= 0) {
                return match(code, length(deepest));
            }
            limit = length(deepest) - 1;
        }
    }

    static int code(long match) {
        return (int) (match >>> Integer.SIZE);
    }

    static int length(long match) {
        return (int) match;
    }

    int tariff(int code) {
        return rows[code * ROW + TARIFF];
    }

    int name(int code) {
        return rows[code * ROW + NAME] & ~MORE;
    }

    private static long match(int code, int length) {
        return ((long) code << Integer.SIZE) | length;
    }

    private long deepest(String number, int limit) {
        long node = nodes[0];
        long found = 0;
        int length = 0;
        for (int i = 0; i < limit && node != 0; i++) {
            node = below(node, number.charAt(i));
            if (node < 0) {
                found = node;
                length = i + 1;
            }
        }
        return found == 0 ? NOTHING : match(firstCode(found), length);
    }

    /** The node that a character leads to; 0: none. */
    private long below(long node, char character) {
        int symbol = Symbols.of(character);
        long next = child(node, symbol);
        for (int place = 0; symbol == Symbols.ESCAPE && next != 0 && place < Symbols.ESCAPED; place++) {
            next = child(next, Symbols.escaped(character, place));
        }
        return next;
    }

    private long child(long node, int symbol) {
        long bit = 1L << (CHILDREN_SHIFT + symbol);
        if ((node & bit) == 0) {
            return 0;
        }
        int before = Long.bitCount(node & CHILDREN & (bit - 1));
        return nodes[(int) node + (node < 0 ? 1 : 0) + before];
    }

    private int firstCode(long node) {
        return (node & CHILDREN) == 0 ? (int) node : (int) nodes[(int) node];
    }

    /** Of the codes with one prefix, ordered by their first days, the last that is in force; -1: none. */
    private int inForce(int first, int day) {
        int found = -1;
        int code = first;
        boolean more = true;
        while (more) {
            int row = code * ROW;
            if (rows[row] <= day && day <= rows[row + TO]) {
                found = code;
            }
            more = rows[row + NAME] < 0;
            code++;
        }
        return found;
    }
}
