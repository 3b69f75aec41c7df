package org.tariscope.apiuser;

import java.text.Normalizer;
import java.util.Locale;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** The name an API user logs in with: 1 to 64 code points after NFC, no control characters, no space around it. */
public final class UserName {
    private static final int LONGEST = 64;
    private static final String PARAMETER = "username";

    private final String text;

    private UserName(String text) {
        this.text = text;
    }

    /** Refuses (400) what no user may be called. */
    public static UserName of(String given) {
        if (given.codePoints().anyMatch(UserName::forbidden)) {
            throw refused("has a character that names may not have");
        }
        String text = Normalizer.normalize(given, Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > LONGEST) {
            throw refused("must have 1 to " + LONGEST + " characters");
        }
        if (space(text.codePointAt(0)) || space(text.codePointBefore(text.length()))) {
            throw refused("must not begin or end with a space");
        }
        return new UserName(text);
    }

    public String text() {
        return text;
    }

    /**
     * Equal for names that people would take for the same: without regard to case and to compatibility forms such as
     * fullwidth letters. Of two users with the same key only one may exist; a log-in compares {@link #text}.
     */
    public String foldedKey() {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String folded = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    /** Control and invisible format characters, line breaks, and halves of surrogate pairs. */
    private static boolean forbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean space(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static Refusal refused(String detail) {
        return Refusal.of(ProblemType.INVALID_VALUE, PARAMETER, detail);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserName name && text.equals(name.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
