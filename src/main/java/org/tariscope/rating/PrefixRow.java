package org.tariscope.rating;

/**
 * A prefix in {@link Symbols}, and which of the codes it leads to. There are millions while a list is made, so that most are
 * one object: as numbers of up to 16 symbols are a word, 4 bits each from the left.
 *
 * @param first symbols, up to 16
 * @param length how many symbols there are
 * @param rest what comes after the first 16
 * @param from first day
 * @param code its place
 */
record PrefixRow(long first, int length, String rest, int from, int code) implements Comparable<PrefixRow> {
    private static final int FIRST = Long.SIZE / PrefixTree.SYMBOL;
    private static final int MASK = (1 << PrefixTree.SYMBOL) - 1;

    static PrefixRow of(String prefix, int from, int code) {
        long first = 0;
        for (int i = 0; i < prefix.length(); i++) {
            int symbol = Symbols.of(prefix.charAt(i));
            if (symbol == Symbols.ESCAPE || i == FIRST) {
                return ofSymbols(Symbols.of(prefix), from, code);
            }
            first |= at(i, symbol);
        }
        return new PrefixRow(first, prefix.length(), "", from, code);
    }

    private static PrefixRow ofSymbols(String symbols, int from, int code) {
        int packed = Math.min(FIRST, symbols.length());
        long first = 0;
        for (int i = 0; i < packed; i++) {
            first |= at(i, symbols.charAt(i));
        }
        return new PrefixRow(first, symbols.length(), symbols.substring(packed), from, code);
    }

    /** The symbol at its place in a word. */
    private static long at(int place, int symbol) {
        return (long) symbol << shift(place);
    }

    private static int shift(int place) {
        return Long.SIZE - PrefixTree.SYMBOL * (place + 1);
    }

    int symbol(int place) {
        return place < FIRST ? (int) (first >>> shift(place)) & MASK : rest.charAt(place - FIRST);
    }

    boolean isSamePrefix(PrefixRow other) {
        return first == other.first && length == other.length && rest.equals(other.rest);
    }

    /** Whether a bucket can hold what is left: not too much, no escaped character, and not a part of one. */
    boolean fits(int depth) {
        int begin = 0;
        while (begin < depth) {
            begin += symbol(begin) == Symbols.ESCAPE ? 1 + Symbols.ESCAPED : 1;
        }
        boolean fits = begin == depth && length - depth <= 1 + BucketCodes.LEFT;
        for (int i = depth; i < length && fits; i++) {
            fits = symbol(i) != Symbols.ESCAPE;
        }
        return fits;
    }

    /** What is left in a bucket of this depth, after the symbol of the group. */
    int left(int depth) {
        int left = 0;
        for (int i = depth + 1; i < length; i++) {
            left |= BucketCodes.left(symbol(i), i - depth - 1);
        }
        return left;
    }

    /** By prefix, and of one prefix by the first day. */
    @Override
    public int compareTo(PrefixRow other) {
        int order = Long.compareUnsigned(first, other.first);
        order = order != 0 ? order : rest.compareTo(other.rest);
        order = order != 0 ? order : Integer.compare(length, other.length);
        return order != 0 ? order : Integer.compare(from, other.from);
    }
}
