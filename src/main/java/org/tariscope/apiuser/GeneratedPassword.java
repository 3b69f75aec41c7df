package org.tariscope.apiuser;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Passwords for people to copy once: 24 characters, none of them easily taken for another, 140 bits. */
public final class GeneratedPassword {
    static final int LENGTH = 24;
    /** Without 0 and O, 1, l and I, which look alike. */
    static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private GeneratedPassword() {}

    public static String next() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
