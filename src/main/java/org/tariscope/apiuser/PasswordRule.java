package org.tariscope.apiuser;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which passwords may be set: long enough, not known to everybody, and not made of the user's or the product's name. There
 * is no rule about kinds of characters (OWASP ASVS 6.2).
 */
public final class PasswordRule {
    /** In code points, as all lengths here. */
    public static final int DEFAULT_MINIMUM = 15;

    static final int LOWEST_MINIMUM = 8;
    private static final int MAXIMUM = 128;
    private static final int SHORTEST_NAME = 4;
    private static final String PRODUCT = "tariscope";

    private final int minimum;
    private final Set<String> common;

    public PasswordRule(int minimum) {
        if (minimum < LOWEST_MINIMUM || minimum > MAXIMUM) {
            throw new IllegalArgumentException("The shortest password allowed must have " + LOWEST_MINIMUM + " to "
                    + MAXIMUM + " characters, not " + minimum);
        }
        this.minimum = minimum;
        this.common = CommonPasswords.load();
    }

    /** A sentence that says what is wrong with the password, or nothing where it may be set. */
    public Optional<String> complaint(String password, UserName user) {
        int length = password.codePointCount(0, password.length());
        if (length < minimum) {
            return Optional.of("The password must have at least " + minimum + " characters");
        }
        if (length > MAXIMUM) {
            return Optional.of("The password may have at most " + MAXIMUM + " characters");
        }
        String folded = fold(password);
        if (common.contains(folded)) {
            return Optional.of("The password is one of those that are tried first");
        }
        return containsName(folded, user);
    }

    private static Optional<String> containsName(String folded, UserName user) {
        String name = fold(user.text());
        if (name.codePointCount(0, name.length()) >= SHORTEST_NAME && folded.contains(name)) {
            return Optional.of("The password must not contain the user name");
        }
        return folded.contains(PRODUCT)
                ? Optional.of("The password must not contain the name of the product")
                : Optional.empty();
    }

    private static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
