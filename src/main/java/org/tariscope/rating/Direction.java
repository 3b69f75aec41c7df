package org.tariscope.rating;

/** The direction of a call as the subscriber sees it; each provider has a price list for either. */
public enum Direction implements Worded {
    IN("in"),
    OUT("out");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** The constant of this word. Throws IllegalArgumentException for any other word. */
    public static Direction of(String word) {
        return Worded.of(values(), word);
    }
}
