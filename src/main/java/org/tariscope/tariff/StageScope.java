package org.tariscope.tariff;

/** Over what the minutes of a tariff's stages are counted; database and API write {@link #number()} as {@code stages}. */
enum StageScope {
    NONE,
    /** All calls of the subscriber on this tariff in the calendar month. */
    MONTH,
    /** Each call by itself. */
    CALL;

    /** 0, 1 or 2; the order of the constants is the contract. */
    int number() {
        return ordinal();
    }
}
