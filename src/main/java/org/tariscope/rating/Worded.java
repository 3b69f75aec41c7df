package org.tariscope.rating;

import java.util.Arrays;

/** A constant with a word for it in the API and in the database. */
interface Worded {
    String word();

    /** The constant of this word. Throws IllegalArgumentException for any other word. */
    static <E extends Enum<E> & Worded> E of(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a " + type.getSimpleName() + ": " + word));
    }
}
