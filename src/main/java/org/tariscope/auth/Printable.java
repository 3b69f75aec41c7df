package org.tariscope.auth;

import org.tariscope.log.Visible;

/** Text that a stranger sent, made fit for the audit: at most 64 characters, none that could begin a new line or hide. */
final class Printable {
    private static final int MAX_LENGTH = 64;

    private Printable() {}

    static String of(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .limit(MAX_LENGTH)
                .forEach(character -> printable.appendCodePoint(Visible.is(character) ? character : '?'));
        return printable.length() <= MAX_LENGTH ? printable.toString() : printable.substring(0, MAX_LENGTH);
    }
}
