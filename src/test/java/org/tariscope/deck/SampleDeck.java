package org.tariscope.deck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Decks that look like those of carriers: countries, their mobile networks and cities, prefixes of 1 to 9 digits. */
public final class SampleDeck {
    private static final int[] COUNTRIES = {
        1, 7, 20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58,
        60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98, 211, 212, 213, 216, 218, 220, 221, 233,
        234, 243, 249, 251, 254, 255, 256, 260, 263, 351, 352, 353, 354, 355, 356, 357, 358, 359, 370, 371, 372, 373,
        374, 375, 376, 377, 380, 381, 385, 386, 387, 389, 420, 421, 423, 502, 503, 504, 505, 506, 507, 591, 593, 595,
        598, 850, 852, 853, 855, 856, 880, 886, 961, 962, 963, 964, 965, 966, 967, 968, 971, 972, 973, 974, 975, 976,
        977, 992, 993, 994, 995, 996, 998
    };

    private final Random random;
    private final Map<String, String> destinations = new LinkedHashMap<>();

    private SampleDeck(long seed) {
        random = new Random(seed);
    }

    /** A deck with so many prefixes, each price multiplied by the factor. The same arguments make the same deck. */
    public static String of(int prefixes, long seed, BigDecimal factor) {
        SampleDeck deck = new SampleDeck(seed);
        while (deck.destinations.size() < prefixes) {
            deck.addDestination(prefixes);
        }
        List<String> lines = new ArrayList<>();
        deck.destinations.forEach((prefix, destination) -> lines.add(prefix + ";" + line(destination, factor)));
        Collections.shuffle(lines, new Random(seed));
        return "Code;Destination;Rate/min;Setup fee;Billing\n" + String.join("\n", lines) + "\n";
    }

    private static String line(String destination, BigDecimal factor) {
        BigDecimal price = BigDecimal.valueOf(50 + Math.floorMod(destination.hashCode(), 9000), 4);
        return destination + ";"
                + price.multiply(factor)
                        .setScale(4, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', ',') + ";0;"
                + (destination.length() % 2 == 0 ? "1/1" : "60/60");
    }

    /** One name, one price, many prefixes. */
    private void addDestination(int most) {
        int country = COUNTRIES[random.nextInt(COUNTRIES.length)];
        String name = "Country " + country + (random.nextBoolean() ? " mobile " : " city ") + random.nextInt(400);
        int count = 1 + random.nextInt(60);
        for (int i = 0; i < count && destinations.size() < most; i++) {
            String digits = String.valueOf(random.nextInt((int) Math.pow(10, 2 + random.nextInt(5))));
            destinations.put(country + digits, name);
        }
    }
}
