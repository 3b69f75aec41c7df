package org.tariscope.rating;

/** What happens to the free seconds of a call that lasts longer. */
public enum FreeSecondsMode implements Worded {
    /** They stay free. */
    FIRST_SECONDS("first-seconds"),
    /** The call is billed whole. */
    THRESHOLD("threshold");

    private final String word;

    FreeSecondsMode(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** The constant of this word. Throws IllegalArgumentException for any other word. */
    public static FreeSecondsMode of(String word) {
        return Worded.of(values(), word);
    }
}
