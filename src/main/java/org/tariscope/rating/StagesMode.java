package org.tariscope.rating;

/** Which stage prices a minute. */
public enum StagesMode implements Worded {
    /** Each minute has the price of its own stage. */
    GRADUATED("graduated"),
    /** The whole call has the price of the stage that its billed end reaches. */
    VOLUME("volume");

    private final String word;

    StagesMode(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** The constant of this word. Throws IllegalArgumentException for any other word. */
    public static StagesMode of(String word) {
        return Worded.of(values(), word);
    }
}
