package org.tariscope.rating;

/**
 * Numbers in an alphabet of 16: digits, *, # and + are one symbol each; any other character is the escape and its own four
 * hexadecimal digits. What begins with what stays so.
 */
final class Symbols {
    static final int ESCAPE = 15;

    /** How many symbols follow an escape. */
    static final int ESCAPED = 4;

    private static final int BITS = 4;
    private static final int MASK = 15;
    private static final int STAR = 10;
    private static final int HASH = 11;
    private static final int PLUS = 12;

    private Symbols() {}

    static int of(char character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        return switch (character) {
            case '*' -> STAR;
            case '#' -> HASH;
            case '+' -> PLUS;
            default -> ESCAPE;
        };
    }

    /** One of the symbols that follow the escape of this character. */
    static int escaped(char character, int place) {
        return (character >> (BITS * (ESCAPED - 1 - place))) & MASK;
    }

    static String of(String number) {
        StringBuilder symbols = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char character = number.charAt(i);
            int symbol = of(character);
            symbols.append((char) symbol);
            for (int place = 0; symbol == ESCAPE && place < ESCAPED; place++) {
                symbols.append((char) escaped(character, place));
            }
        }
        return symbols.toString();
    }
}
