package org.tariscope.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariscope.TestDatabase;
import org.tariscope.call.StoredList;
import org.tariscope.rating.Call;
import org.tariscope.rating.Direction;
import org.tariscope.rating.PriceList;
import org.tariscope.rating.Rated;
import org.tariscope.rating.UsedSeconds;

/**
 * Whatever the tariffs that prefixes share, a deck changes what calls cost in its plan from its day on, as the longest prefix
 * of deck and price list says, and nothing else: not in other plans, not before its day.
 */
@Tag("database")
class DeckPricesTest {
    private static final String DIGITS = "123";
    private static final int LONGEST = 3;
    private static final List<Long> PLANS = List.of(43L, 44L, 45L);
    private static final List<LocalDate> DAYS =
            List.of(DeckDesk.TODAY, DeckDesk.DAY.minusDays(1), DeckDesk.DAY, DeckDesk.DAY.plusDays(10));

    static List<Integer> seeds() {
        List<Integer> seeds = new ArrayList<>();
        for (int i = 1; i <= (Boolean.getBoolean("long") ? 2000 : 40); i++) {
            seeds.add(i);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onlyThePlansOwnPricesChangeAndOnlyFromTheDayOn(int seed) throws SQLException {
        Random random = new Random(seed);
        try (DeckDesk desk = new DeckDesk(new TestDatabase())) {
            List<String> codes = fill(desk, random);
            Map<String, BigDecimal> before = prices(desk);
            Map<String, String> deck = deck(random);
            boolean replace = random.nextBoolean();
            ImportAnswer answer = desk.apply(replace ? DeckDesk.replace() : DeckDesk.merge(), csv(deck, random));

            assertThat(differences(prices(desk), expected(before, codes, deck, replace)))
                    .as(codes + " and " + deck)
                    .isEmpty();

            desk.undo.undo(DeckDesk.WHO, answer.id());
            assertThat(prices(desk)).as("taken back").isEqualTo(before);
        }
    }

    private static List<String> differences(Map<String, BigDecimal> prices, Map<String, BigDecimal> expected) {
        Set<String> keys = new TreeSet<>(prices.keySet());
        keys.addAll(expected.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(prices.get(key), expected.get(key)))
                .map(key -> key + " is " + prices.get(key) + ", not " + expected.get(key))
                .toList();
    }

    /** Some tariffs with prices in some plans, and codes that lead to them; answers the codes that have a price in plan 43. */
    private static List<String> fill(DeckDesk desk, Random random) {
        List<Long> priced = new ArrayList<>();
        int tariffs = 1 + random.nextInt(4);
        for (long id = 5001; id <= 5000 + tariffs; id++) {
            desk.run("insert into tariff (id, name, provider_id, direction) values (" + id + ", 'T" + id % 2
                    + "', 84, 'out')");
            for (long plan : PLANS) {
                if (random.nextInt(4) > 0) {
                    desk.version(id, plan, "2020-01-01", price(random));
                    if (plan == 43) {
                        priced.add(id);
                    }
                }
            }
        }
        List<String> codes = new ArrayList<>();
        for (String prefix : numbers(LONGEST)) {
            if (random.nextInt(4) == 0) {
                long tariff = 5001 + random.nextInt(tariffs);
                desk.code(prefix, tariff, "2020-01-01");
                codes.add((priced.contains(tariff) ? "+" : "-") + prefix);
            }
        }
        return codes;
    }

    private static String price(Random random) {
        return "0." + (1 + random.nextInt(4));
    }

    private static Map<String, String> deck(Random random) {
        Map<String, String> deck = new TreeMap<>();
        for (String prefix : numbers(LONGEST)) {
            if (random.nextInt(3) == 0) {
                deck.put(prefix, price(random));
            }
        }
        deck.putIfAbsent("3", "0.9");
        return deck;
    }

    private static String csv(Map<String, String> deck, Random random) {
        StringBuilder csv = new StringBuilder("prefix,name,price\n");
        deck.forEach((prefix, price) -> csv.append(prefix)
                .append(",T")
                .append(random.nextInt(3))
                .append(',')
                .append(price)
                .append('\n'));
        return csv.toString();
    }

    /** All numbers of at most so many digits. */
    private static List<String> numbers(int digits) {
        List<String> numbers = new ArrayList<>();
        List<String> last = List.of("");
        for (int i = 0; i < digits; i++) {
            List<String> longer = new ArrayList<>();
            for (String number : last) {
                DIGITS.chars().forEach(digit -> longer.add(number + (char) digit));
            }
            numbers.addAll(longer);
            last = longer;
        }
        return numbers;
    }

    /** What a minute costs, by plan, day and number; nothing where it has no price. */
    private static Map<String, BigDecimal> prices(DeckDesk desk) throws SQLException {
        Map<String, BigDecimal> prices = new HashMap<>();
        try (Connection connection = desk.database.connect()) {
            PriceList list = StoredList.of(connection);
            for (long plan : PLANS) {
                for (LocalDate day : DAYS) {
                    for (String number : numbers(LONGEST + 1)) {
                        Call call = new Call(
                                84, Direction.OUT, number, day.atTime(12, 0).atZone(ZoneOffset.UTC), 60);
                        if (list.price(call, plan, UsedSeconds.NONE) instanceof Rated rated) {
                            prices.put(key(plan, day, number), rated.cost());
                        }
                    }
                }
            }
        }
        return prices;
    }

    private static String key(long plan, LocalDate day, String number) {
        return plan + " " + day + " " + number;
    }

    private static Map<String, BigDecimal> expected(
            Map<String, BigDecimal> before, List<String> codes, Map<String, String> deck, boolean replace) {
        Map<String, BigDecimal> expected = new HashMap<>(before);
        for (LocalDate day : DAYS) {
            if (day.isBefore(DeckDesk.DAY)) {
                continue;
            }
            for (String number : numbers(LONGEST + 1)) {
                expect(expected, key(43, day, number), number, codes, deck, replace);
            }
        }
        return expected;
    }

    private static void expect(
            Map<String, BigDecimal> expected,
            String key,
            String number,
            List<String> codes,
            Map<String, String> deck,
            boolean replace) {
        List<String> priced = new ArrayList<>(deck.keySet());
        List<String> known = new ArrayList<>(deck.keySet());
        for (String code : codes) {
            known.add(code.substring(1));
            if (code.startsWith("+") && !replace) {
                priced.add(code.substring(1));
            }
        }
        Optional<String> price = longest(number, priced);
        if (price.filter(deck::containsKey).isPresent()) {
            expected.put(key, new BigDecimal(deck.get(price.get())).setScale(2));
        } else if (price.isEmpty() || !price.equals(longest(number, known))) {
            expected.remove(key);
        }
    }

    private static Optional<String> longest(String number, List<String> prefixes) {
        for (int length = number.length(); length > 0; length--) {
            if (prefixes.contains(number.substring(0, length))) {
                return Optional.of(number.substring(0, length));
            }
        }
        return Optional.empty();
    }
}
