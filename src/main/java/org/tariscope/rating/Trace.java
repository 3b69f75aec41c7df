package org.tariscope.rating;

import java.math.BigDecimal;

/** Is told each step as it is taken. It takes no part in the sum: with and without steps the same code prices a call. */
interface Trace {
    /** Keeps nothing, and costs nothing. */
    Trace NONE = new Trace() {};

    default void unrated(Call call, Reason reason) {}

    default void code(Call call, int length, String name) {}

    default void version(Call call, Parameters parameters) {}

    default void band(Call call, Parameters parameters, TimeBand band) {}

    default void used(Call call, Parameters parameters, long seconds) {}

    default void subtracted(long raw, DurationRules rules, long left) {}

    default void freed(long seconds, DurationRules rules, long left) {}

    default void lengthened(long seconds, DurationRules rules, long least) {}

    default void firstBlock(long seconds, DurationRules rules) {}

    default void stepped(long seconds, DurationRules rules, StepGrid grid, long billed) {}

    default void nothingBilled() {}

    /** Seconds of the call at one price. The sum is the price times the seconds, not yet divided by the unit's. */
    default void part(long from, long seconds, BigDecimal price, PriceUnit unit, BigDecimal sum) {}

    default void total(PriceUnit unit, BigDecimal sum) {}

    default void connected(BigDecimal connectionCost, PriceUnit unit, BigDecimal sum) {}

    default void raised(BigDecimal minimumCost, PriceUnit unit, BigDecimal sum) {}

    default void rounded(BigDecimal sum, PriceUnit unit, RoundCostMode mode, BigDecimal cost) {}

    default void exchanged(BigDecimal cost, String currency, BigDecimal rate, String main, BigDecimal mainCost) {}

    default void posted(Posting posting, long billed) {}
}
