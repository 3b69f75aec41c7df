package org.tariscope.cdr;

/** A value of the file in a message: its beginning, without anything that a screen would obey. */
final class Shown {
    static final int LONGEST = 64;

    private Shown() {}

    static String of(String value) {
        int shown = Math.min(LONGEST, value.codePointCount(0, value.length()));
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().limit(shown).forEach(sign -> {
            if (isControl(sign)) {
                text.append(String.format(sign > 0xffff ? "\\U%06x" : "\\u%04x", sign));
            } else {
                text.appendCodePoint(sign);
            }
        });
        boolean whole = value.codePointCount(0, value.length()) == shown;
        return text.append(whole ? "\"" : "…\"").toString();
    }

    static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i = value.offsetByCodePoints(i, 1)) {
            if (isControl(value.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Marks of the writing direction and ends of lines or paragraphs count as well. */
    private static boolean isControl(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
