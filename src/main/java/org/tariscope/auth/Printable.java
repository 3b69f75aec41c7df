package org.tariscope.auth;

/** Text that a stranger sent, made fit for a log: at most 64 characters, none that could begin a new line or hide. */
final class Printable {
    private static final int MAX_LENGTH = 64;

    private Printable() {}

    static String of(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().limit(MAX_LENGTH).forEach(character -> printable.appendCodePoint(visible(character)));
        return printable.length() <= MAX_LENGTH ? printable.toString() : printable.substring(0, MAX_LENGTH);
    }

    private static int visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> '?';
            default -> character;
        };
    }
}
