package org.tariscope.deck;

/** What the price of a prefix in the plan is to be from the day on. */
sealed interface Target {
    /** As it is. */
    record Kept() implements Target {}

    /**
     * This one.
     *
     * @param name of the tariff, where it cannot be the one that the prefix has been priced by; else empty
     */
    record Priced(Terms terms, String name) implements Target {}

    /** None; other plans have one. */
    record Nothing() implements Target {}
}
