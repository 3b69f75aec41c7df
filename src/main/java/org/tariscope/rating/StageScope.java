package org.tariscope.rating;

/** Over what the minutes of a tariff's stages are counted. */
public enum StageScope {
    NONE,
    /** All calls of the subscriber on the tariff in the calendar month of the call's start. */
    MONTH,
    /** Each call by itself. */
    CALL;

    /** The scope that API and database write as 0, 1 or 2. Throws IllegalArgumentException for any other number. */
    public static StageScope of(int number) {
        if (number < 0 || number >= values().length) {
            throw new IllegalArgumentException("Not a StageScope: " + number);
        }
        return values()[number];
    }
}
