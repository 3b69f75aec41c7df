package org.tariscope.demo;

import java.util.List;
import java.util.function.ToIntFunction;

/** Choices that look like chance and are the same at every load: SplitMix64, from a seed. */
final class Dice {
    private static final int DECIMAL = 10;

    private long state;

    /** For one purpose of one thing: a choice more elsewhere changes nothing here. */
    Dice(long id, String purpose) {
        state = id * 1_000_003 + purpose.hashCode();
    }

    int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return Math.floorMod(mixed ^ mixed >>> 31, bound);
    }

    /** Both ends may come. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean oneIn(int many) {
        return below(many) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Each as often as its share of the whole. */
    <T> T of(List<T> choices, ToIntFunction<T> share) {
        int left = below(choices.stream().mapToInt(share).sum());
        for (T choice : choices) {
            left -= share.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("No choice has a share");
    }

    /** So many digits, the first of them not 0. */
    String digits(int length) {
        StringBuilder digits = new StringBuilder(length).append(between(1, DECIMAL - 1));
        while (digits.length() < length) {
            digits.append(below(DECIMAL));
        }
        return digits.toString();
    }
}
