package org.tariscope.http;

import org.tariscope.log.Visible;

/** Names that callers send: compared without regard to the case of ASCII letters, and shown harmless. */
final class InputName {
    private InputName() {}

    /** The key under which names are equal. Only ASCII folds: the Kelvin sign is not a k. */
    static String fold(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                folded.setCharAt(i, (char) (letter + 'a' - 'A'));
            }
        }
        return folded.toString();
    }

    /** The name cut to a bearable length, what cannot be seen written as its code. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(InputLimits.NAME_CHARACTERS).forEach(point -> Visible.append(shown, point));
        return shown.toString();
    }
}
