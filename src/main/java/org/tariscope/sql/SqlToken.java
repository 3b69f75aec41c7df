package org.tariscope.sql;

import java.util.Locale;
import java.util.Set;

/**
 * One token of a statement as MariaDB reads it.
 *
 * @param text as it was written, quotes included
 */
record SqlToken(Kind kind, String text) {
    enum Kind {
        /** A keyword or a name without quotes. */
        WORD,
        /** A name between backticks, never a keyword. */
        NAME,
        /** Between single or double quotes. */
        TEXT,
        NUMBER,
        SIGN
    }

    /** The word or name in lower case, without quotes; other tokens as they are. */
    String folded() {
        String plain = kind == Kind.NAME ? text.substring(1, text.length() - 1).replace("``", "`") : text;
        return plain.toLowerCase(Locale.ROOT);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && folded().equals(word);
    }

    boolean isWordOf(Set<String> words) {
        return kind == Kind.WORD && words.contains(folded());
    }

    /** Whether it can name a table, a column or a function. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.NAME;
    }

    /** MariaDB takes letters with accents for those without where it looks up functions and schemas. */
    boolean isAscii() {
        return text.chars().allMatch(sign -> sign < 128);
    }
}
