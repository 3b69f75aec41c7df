package org.tariscope.http;

/**
 * Stops at a number literal without end before a parser collects it. Literals that are merely too long pass: the check
 * of the parameters refuses them by name.
 */
final class JsonNumbers {
    private static final int ENDLESS = 1000;

    private JsonNumbers() {}

    static void refuseEndless(String json) {
        boolean quoted = false;
        int digits = 0;
        for (int i = 0; i < json.length(); i++) {
            char sign = json.charAt(i);
            if (quoted && sign == '\\') {
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            }
            digits = !quoted && sign >= '0' && sign <= '9' ? digits + 1 : 0;
            if (digits > ENDLESS) {
                throw new Refusal(
                        ProblemType.NUMBER_TOO_LONG,
                        "A number has at most " + InputLimits.NUMBER_CHARACTERS + " characters");
            }
        }
    }
}
