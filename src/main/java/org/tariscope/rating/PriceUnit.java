package org.tariscope.rating;

import java.math.BigDecimal;

/** What a price is for. */
public enum PriceUnit implements Worded {
    MINUTE("minute"),
    SECOND("second");

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private final String word;

    PriceUnit(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** The constant of this word. Throws IllegalArgumentException for any other word. */
    public static PriceUnit of(String word) {
        return Worded.of(values(), word);
    }

    /** How many seconds one price is for. */
    BigDecimal seconds() {
        return this == MINUTE ? SIXTY : BigDecimal.ONE;
    }
}
