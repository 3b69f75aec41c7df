package org.tariscope.rating;

/** A constant with a word for it in the API and in the database. */
interface Worded {
    String word();

    /** That of these constants which has this word. Throws IllegalArgumentException for any other word. */
    static <E extends Enum<E> & Worded> E of(E[] constants, String word) {
        for (E each : constants) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "Not a " + constants[0].getDeclaringClass().getSimpleName() + ": " + word);
    }
}
