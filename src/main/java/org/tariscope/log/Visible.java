package org.tariscope.log;

/** Characters that show themselves: they neither begin a new line, nor turn the text around, nor hide. */
public final class Visible {
    private Visible() {}

    /** Whether a character is one of them. */
    public static boolean is(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** The text with all other characters written as their codes. */
    public static String text(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(visible, point));
        return visible.toString();
    }

    /** Appends the character, or its code as Java and JSON write it. */
    public static void append(StringBuilder text, int point) {
        if (is(point)) {
            text.appendCodePoint(point);
            return;
        }
        for (char unit : Character.toChars(point)) {
            text.append(String.format("\\u%04x", (int) unit));
        }
    }
}
