package org.tariscope.cdr;

import java.util.Arrays;

/** What a column of {@link CdrFormat#CSV} can be. */
public enum CdrField {
    EXTERNALID("externalid", false),
    START("start", true),
    DURATION("duration", true),
    CALLER("caller", false),
    DIALLED("dialled", true),
    /** The trunk or channel on which the call came in. */
    INCOMING("incoming", false),
    /** The trunk or channel on which the call went out. */
    OUTGOING("outgoing", false),
    DIRECTION("direction", false);

    private final String word;
    private final boolean needed;

    CdrField(String word, boolean needed) {
        this.word = word;
        this.needed = needed;
    }

    public String word() {
        return word;
    }

    /** Whether there is no call without it. */
    public boolean needed() {
        return needed;
    }

    /** The constant of this word. Throws IllegalArgumentException for any other word. */
    public static CdrField of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a field of a call record: " + word));
    }
}
