package org.tariscope.rating;

import java.util.EnumSet;

/** A constant with a word for it in the API and in the database. */
interface Worded {
    String word();

    /** The constant of this word. Throws IllegalArgumentException for any other word. */
    static <E extends Enum<E> & Worded> E of(Class<E> type, String word) {
        // A list of prices has the word of its direction a million times.
        for (E each : EnumSet.allOf(type)) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("Not a " + type.getSimpleName() + ": " + word);
    }
}
