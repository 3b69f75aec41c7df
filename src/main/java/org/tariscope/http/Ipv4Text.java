package org.tariscope.http;

import java.util.Optional;

/** Reads and writes IPv4 addresses: four decimal numbers up to 255 without leading zeros. */
final class Ipv4Text {
    private static final int LONGEST = 15;
    private static final int NUMBERS = 4;

    private Ipv4Text() {}

    static Optional<IpAddress> parse(String text) {
        long bits = bits(text);
        return bits < 0 ? Optional.empty() : Optional.of(IpAddress.v4(bits));
    }

    static String format(long bits) {
        return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
    }

    /** The 32 bits, or -1. */
    static long bits(String text) {
        if (text.length() > LONGEST) {
            return -1;
        }
        String[] numbers = text.split("\\.", -1);
        if (numbers.length != NUMBERS) {
            return -1;
        }
        long bits = 0;
        for (String number : numbers) {
            int value = number(number);
            if (value < 0) {
                return -1;
            }
            bits = bits << 8 | value;
        }
        return bits;
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > 1 && text.charAt(0) == '0') {
            return -1;
        }
        int value = Integer.parseInt(text);
        return value <= 255 ? value : -1;
    }
}
