package org.tariscope.rating;

import java.util.Arrays;

/**
 * The codes in the buckets of a tree, each in half a word, so that many are in one line of the processor's cache: what is
 * left of the prefix, from the left, each symbol one more than in {@link Symbols}, so that zeros are the end; and the lower
 * half of the code. The upper halves stand apart, and only where there are any.
 */
final class BucketCodes {
    /** Symbols that a code can have left. */
    static final int LEFT = 4;

    private static final int HALF = LEFT * PrefixTree.SYMBOL;
    private static final int LOWER = (1 << HALF) - 1;

    private final int[] words;
    private final char[] higher;

    private BucketCodes(int[] words, char[] higher) {
        this.words = words;
        this.higher = higher;
    }

    /** Takes the codes in the order of their places. */
    static final class Builder {
        private final int[] words;
        private final char[] higher;
        private int size;

        /** Room for so many codes, of so many different ones. */
        Builder(int most, int codes) {
            words = new int[most];
            higher = new char[codes <= 1 << HALF ? 0 : most];
        }

        /** How many there are: the place of the next one. */
        int size() {
            return size;
        }

        void add(int left, int code) {
            words[size] = (left << HALF) | (code & LOWER);
            if (higher.length > 0) {
                higher[size] = (char) (code >>> HALF);
            }
            size++;
        }

        BucketCodes build() {
            return new BucketCodes(Arrays.copyOf(words, size), Arrays.copyOf(higher, Math.min(size, higher.length)));
        }
    }

    int code(int place) {
        int lower = words[place] & LOWER;
        return higher.length == 0 ? lower : (higher[place] << HALF) | lower;
    }

    /** How many symbols the code has left; -1: the number does not go on with them. */
    int matching(int place, int left) {
        int prefix = words[place] >>> HALF;
        int end = Integer.numberOfTrailingZeros(prefix | (1 << HALF)) & -PrefixTree.SYMBOL;
        return (prefix ^ left) >>> end == 0 ? LEFT - end / PrefixTree.SYMBOL : -1;
    }

    /** The symbols from a place of the number on; no code here has an escaped character left. */
    static int left(String number, int depth) {
        int left = 0;
        int end = Math.min(number.length(), depth + LEFT);
        for (int i = depth; i < end; i++) {
            int symbol = Symbols.of(number.charAt(i));
            if (symbol == Symbols.ESCAPE) {
                break;
            }
            left |= left(symbol, i - depth);
        }
        return left;
    }

    /** One symbol of what is left. */
    static int left(int symbol, int place) {
        return (symbol + 1) << PrefixTree.SYMBOL * (LEFT - 1 - place);
    }
}
