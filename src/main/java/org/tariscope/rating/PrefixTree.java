package org.tariscope.rating;

/**
 * The codes of one provider and direction, by prefix: a tree in one array that ends in small buckets. In a large list the
 * time of a search is that of waiting for memory, so most of it is left to one place: the bucket, a line or two of the
 * processor's cache.
 *
 * <p>A node is one word. Of an inner node 16 bits say which children there are, the lower half where they stand, side by
 * side, and the sign that codes end here: they stand before the children. Of a bucket the lower half says where its codes
 * stand, and 16 bits how many. A code in a bucket is one word: what is left of its prefix, 4 bits a symbol from the left;
 * the place of the code, and how many symbols are left. They are in order, so that of two that fit the later one is longer,
 * or as long and of later days. Codes with equal days, tariff and name share a place.
 */
final class PrefixTree {
    static final long NOTHING = -1;
    static final long ENDS = Long.MIN_VALUE;
    static final long BUCKET = 1L << 62;
    static final int UPPER = 32;
    static final long CHILDREN = 0xFFFFL << UPPER;

    /** The sign of a code at an inner node: another one of this prefix, of earlier days, stands before it. */
    static final long MORE = Long.MIN_VALUE;

    /** Symbols that a code in a bucket can have left. */
    static final int LEFT = 8;

    static final int SYMBOL = 4;
    static final int LENGTH = 15;

    /** Numbers of a code: first day, last day, tariff, name. */
    static final int CODE = 4;

    private static final int TO = 1;
    private static final int TARIFF = 2;
    private static final int NAME = 3;

    private final long[] words;
    private final int[] codes;

    PrefixTree(long[] words, int[] codes) {
        this.words = words;
        this.codes = codes;
    }

    /** The longest prefix of the number in force on the day: {@link #code} and {@link #length} of it, or NOTHING. */
    long find(String number, int day) {
        for (int limit = number.length(); limit >= 0; ) {
            long node = words[0];
            long ends = 0;
            int length = 0;
            int depth = 0;
            while (depth < limit && node != 0 && (node & BUCKET) == 0) {
                node = below(node, number.charAt(depth++));
                if (node < 0) {
                    ends = node;
                    length = depth;
                }
            }
            long found = (node & BUCKET) == 0 ? NOTHING : inBucket(node, number, depth, day);
            if (found == NOTHING && ends != 0) {
                found = atNode(ends, length, day);
            }
            if (found != NOTHING || ends == 0) {
                return found;
            }
            limit = length - 1;
        }
        return NOTHING;
    }

    static int code(long match) {
        return (int) (match >>> UPPER);
    }

    static int length(long match) {
        return (int) match;
    }

    /** The place of the code's tariff; -1: none. */
    int tariff(int code) {
        return codes[code * CODE + TARIFF];
    }

    int name(int code) {
        return codes[code * CODE + NAME];
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
        long bit = 1L << (UPPER + symbol);
        if ((node & bit) == 0) {
            return 0;
        }
        return words[(int) node + Long.bitCount(node & CHILDREN & (bit - 1))];
    }

    private long inBucket(long bucket, String number, int depth, int day) {
        long left = left(number, depth);
        int known = (int) left & LENGTH;
        long found = NOTHING;
        int place = (int) bucket;
        int end = place + (int) ((bucket & CHILDREN) >> UPPER);
        for (; place < end; place++) {
            long word = words[place];
            int length = (int) word & LENGTH;
            boolean fits = length <= known && (word ^ left) >>> 1 >>> (Long.SIZE - 1 - SYMBOL * length) == 0;
            int code = (int) word >>> SYMBOL;
            if (fits && inForce(code, day)) {
                found = match(code, depth + length);
            }
        }
        return found;
    }

    /** The symbols from a place of the number on, as in a bucket: no code there has an escaped character left. */
    private static long left(String number, int depth) {
        int known = 0;
        long left = 0;
        int end = Math.min(number.length(), depth + LEFT);
        for (int i = depth; i < end; i++) {
            int symbol = Symbols.of(number.charAt(i));
            if (symbol == Symbols.ESCAPE) {
                break;
            }
            known++;
            left |= (long) symbol << (Long.SIZE - SYMBOL * known);
        }
        return left | known;
    }

    /** Of the codes that end at a node the last that is in force. */
    private long atNode(long node, int length, int day) {
        int place = (int) node;
        long word;
        do {
            word = words[--place];
            if (inForce((int) word, day)) {
                return match((int) word, length);
            }
        } while ((word & MORE) != 0);
        return NOTHING;
    }

    private boolean inForce(int code, int day) {
        int place = code * CODE;
        return codes[place] <= day && day <= codes[place + TO];
    }

    private static long match(int code, int length) {
        return ((long) code << UPPER) | length;
    }
}
