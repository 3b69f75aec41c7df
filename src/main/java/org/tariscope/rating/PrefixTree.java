package org.tariscope.rating;

/**
 * The codes of one provider and direction, by prefix: a tree that ends in buckets. In a large list the time of a search is
 * that of waiting for memory. So what leads to the buckets is small enough to stay near the processor, and of the codes a
 * search reads one group of one bucket, a line or two of its cache.
 *
 * <p>A node is three words, the children of one stand side by side. Of an inner node 16 bits say which children there are,
 * the lower half where they stand, and the sign that codes end here: they stand before the children. Of a bucket the lower
 * half says where its codes stand, and the other two words where each group of them begins: one byte for each symbol, how
 * many codes stand before those that go on with it. The first group is of those that end here. A group is in order, so that
 * of two that fit the later one is longer, or as long and of later days. Codes with equal days, tariff and name share a
 * place.
 */
final class PrefixTree {
    static final long NOTHING = -1;
    static final long ENDS = Long.MIN_VALUE;
    static final long BUCKET = 1L << 62;
    static final int UPPER = 32;
    static final long CHILDREN = 0xFFFFL << UPPER;

    /** The sign of a code at an inner node: another one of this prefix, of earlier days, stands before it. */
    static final long MORE = Long.MIN_VALUE;

    /** Words of a node. */
    static final int NODE = 3;

    /** Bits of a symbol. */
    static final int SYMBOL = 4;

    /** Codes in a bucket: what a byte can count. */
    static final int MOST = 255;

    /** Bytes in a word, and bits in a byte, as powers of two. */
    static final int BYTES = 3;

    /** Numbers of a code: first day, last day, tariff, name. */
    static final int CODE = 4;

    private static final int TO = 1;
    private static final int TARIFF = 2;
    private static final int NAME = 3;

    private final long[] words;
    private final BucketCodes buckets;
    private final int[] codes;

    /**
     * A tree of these parts.
     *
     * @param words nodes, and codes that end at inner nodes
     * @param buckets the codes of all buckets
     * @param codes the numbers of each code
     */
    PrefixTree(long[] words, BucketCodes buckets, int[] codes) {
        this.words = words;
        this.buckets = buckets;
        this.codes = codes;
    }

    /** The longest prefix of the number in force on the day: {@link #code} and {@link #length} of it, or NOTHING. */
    long find(String number, int day) {
        for (int limit = number.length(); limit >= 0; ) {
            int node = 0;
            long ends = 0;
            int length = 0;
            int depth = 0;
            while (depth < limit && node >= 0 && (words[node] & BUCKET) == 0) {
                node = below(node, number.charAt(depth++));
                if (node >= 0 && words[node] < 0) {
                    ends = words[node];
                    length = depth;
                }
            }
            boolean bucket = node >= 0 && (words[node] & BUCKET) != 0;
            long found = bucket ? inBucket(node, number, depth, day) : NOTHING;
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

    /** The node that a character leads to; negative: none. */
    private int below(int node, char character) {
        int symbol = Symbols.of(character);
        int next = child(node, symbol);
        for (int place = 0; symbol == Symbols.ESCAPE && next >= 0 && place < Symbols.ESCAPED; place++) {
            next = child(next, Symbols.escaped(character, place));
        }
        return next;
    }

    private int child(int place, int symbol) {
        long node = words[place];
        long bit = 1L << (UPPER + symbol);
        return (node & bit) == 0 ? -1 : (int) node + NODE * Long.bitCount(node & CHILDREN & (bit - 1));
    }

    private long inBucket(int bucket, String number, int depth, int day) {
        int first = (int) words[bucket];
        int symbol = depth < number.length() ? Symbols.of(number.charAt(depth)) : Symbols.ESCAPE;
        if (symbol != Symbols.ESCAPE) {
            int from = first + before(bucket, symbol);
            int end = first + before(bucket, symbol + 1);
            long found = inGroup(from, end, BucketCodes.left(number, depth + 1), depth + 1, day);
            if (found != NOTHING) {
                return found;
            }
        }
        return inGroup(first, first + before(bucket, 0), 0, depth, day);
    }

    /** How many codes of the bucket stand before those of the symbol. */
    private int before(int bucket, int symbol) {
        return (int) (words[bucket + 1 + (symbol >> BYTES)] >>> (symbol << BYTES)) & MOST;
    }

    private long inGroup(int from, int end, int left, int depth, int day) {
        for (int place = end - 1; place >= from; place--) {
            int matching = buckets.matching(place, left);
            if (matching >= 0 && inForce(buckets.code(place), day)) {
                return match(buckets.code(place), depth + matching);
            }
        }
        return NOTHING;
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
