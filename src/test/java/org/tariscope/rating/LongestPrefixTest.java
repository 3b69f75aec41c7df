package org.tariscope.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LongestPrefixTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    private static Code code(String prefix, LocalDate from, Optional<LocalDate> to) {
        return new Code(ATariff.PROVIDER, Direction.OUT, prefix, prefix + " " + from, OptionalLong.of(1), from, to);
    }

    private static Code code(String prefix) {
        return code(prefix, ATariff.SINCE, Optional.empty());
    }

    /** The name of the code that is found, or nothing. */
    private static String found(List<Code> codes, String number, LocalDate day) {
        CodeBook book = book(codes, new Ids(List.of(1L)));
        Call call = new Call(
                ATariff.PROVIDER, Direction.OUT, number, day.atTime(12, 0).atZone(ATariff.KYIV), 1);
        PrefixTree tree = book.tree(book.marketOf(call));
        long match = tree.find(number, call.day());
        return match == PrefixTree.NOTHING ? "" : book.name(tree.name(PrefixTree.code(match)));
    }

    @Test
    void longestPrefixWins() {
        List<Code> codes = List.of(code("4"), code("4420"), code("44"), code("442079"), code("45"));
        assertThat(found(codes, "442071234", DAY)).startsWith("4420 ");
        assertThat(found(codes, "4420791234", DAY)).startsWith("442079 ");
        assertThat(found(codes, "4411", DAY)).startsWith("44 ");
        assertThat(found(codes, "46", DAY)).startsWith("4 ");
        assertThat(found(codes, "44", DAY)).startsWith("44 ");
        assertThat(found(codes, "5", DAY)).isEmpty();
        assertThat(found(codes, "", DAY)).isEmpty();
    }

    @Test
    void aLongerCodeThatIsNotInForceHidesNoShorterOne() {
        List<Code> codes = List.of(
                code("44"),
                code("4420", ATariff.SINCE, Optional.of(DAY.minusDays(1))),
                code("44207", DAY.plusDays(1), Optional.empty()));
        assertThat(found(codes, "442071234", DAY.minusDays(1))).startsWith("4420 ");
        assertThat(found(codes, "442071234", DAY)).startsWith("44 ");
        assertThat(found(codes, "442071234", DAY.plusDays(1))).startsWith("44207 ");
    }

    @Test
    void theLastDayCounts() {
        List<Code> codes = List.of(code("44", DAY, Optional.of(DAY)));
        assertThat(found(codes, "44", DAY.minusDays(1))).isEmpty();
        assertThat(found(codes, "44", DAY)).startsWith("44 ");
        assertThat(found(codes, "44", DAY.plusDays(1))).isEmpty();
    }

    @Test
    void ofTwoInForceWithOnePrefixTheLaterCounts() {
        List<Code> codes = List.of(code("44"), code("44", DAY, Optional.empty()));
        assertThat(found(codes, "441", DAY.minusDays(1))).endsWith(ATariff.SINCE.toString());
        assertThat(found(codes, "441", DAY)).endsWith(DAY.toString());
    }

    @Test
    void aPrefixMayHoldAnyCharacter() {
        List<Code> codes = List.of(code("+380"), code("*100#"), code("A"), code("voip-Київ"), code("0"), code("０"));
        assertThat(found(codes, "+380441", DAY)).startsWith("+380 ");
        assertThat(found(codes, "*100#", DAY)).startsWith("*100# ");
        assertThat(found(codes, "*100*", DAY)).isEmpty();
        assertThat(found(codes, "AB", DAY)).startsWith("A ");
        assertThat(found(codes, "B", DAY)).isEmpty();
        assertThat(found(codes, "voip-Київ-1", DAY)).startsWith("voip-Київ ");
        assertThat(found(codes, "voip-Киев", DAY)).isEmpty();
        assertThat(found(codes, "０1", DAY)).startsWith("０ ");
    }

    @Test
    void zerosAtTheEndOfALongPrefixCount() {
        List<Code> codes = new ArrayList<>();
        for (int zeros = 0; zeros <= 20; zeros++) {
            codes.add(code("1" + "0".repeat(zeros)));
        }
        codes.add(code("1" + "0".repeat(16) + "ж"));
        codes.add(code("1" + "0".repeat(12) + "жж"));
        Collections.shuffle(codes, new Random(1));
        for (int zeros = 0; zeros <= 20; zeros++) {
            String prefix = "1" + "0".repeat(zeros);
            assertThat(found(codes, prefix + "1", DAY)).startsWith(prefix + " ");
        }
        assertThat(found(codes, "1" + "0".repeat(16) + "ж1", DAY)).startsWith("1" + "0".repeat(16) + "ж ");
        assertThat(found(codes, "1" + "0".repeat(12) + "жж1", DAY)).startsWith("1" + "0".repeat(12) + "жж ");
        assertThat(found(codes, "1" + "0".repeat(12) + "жи", DAY)).startsWith("1" + "0".repeat(12) + " ");
    }

    @Test
    void providersAndDirectionsHaveCodesOfTheirOwn() {
        CodeBook book = book(List.of(code("44")), new Ids(List.of(1L)));
        LocalDateTime noon = DAY.atTime(12, 0);
        assertThat(book.marketOf(ATariff.call(noon, 1))).isNotNegative();
        assertThat(book.marketOf(new Call(ATariff.PROVIDER, Direction.IN, "44", noon.atZone(ATariff.KYIV), 1)))
                .isNegative();
        assertThat(book.marketOf(new Call(85, Direction.OUT, "44", noon.atZone(ATariff.KYIV), 1)))
                .isNegative();
    }

    @Test
    void twoCodesFromOneDayAreRefused() {
        assertThatThrownBy(() -> book(List.of(code("44"), code("44")), new Ids(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same prefix");
    }

    @Test
    void theOrderOfCodesDoesNotMatter() {
        for (int count : new int[] {1, 10, 30, 400}) {
            theOrderOfCodesDoesNotMatter(new Random(count), count);
        }
    }

    private static void theOrderOfCodesDoesNotMatter(Random random, int count) {
        List<Code> codes = randomCodes(random, count);
        List<Code> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, random);
        CodeBook one = book(codes, new Ids(List.of(1L)));
        CodeBook other = book(shuffled, new Ids(List.of(1L)));
        for (int i = 0; i < 5_000; i++) {
            String number = random.nextInt(5) == 0
                    ? codes.get(random.nextInt(count)).prefix() + digits(random, 3)
                    : digits(random, 8);
            int day = Days.of(DAY.plusDays(random.nextInt(40) - 20));
            long match = one.tree(0).find(number, day);
            long otherMatch = other.tree(0).find(number, day);
            assertThat(PrefixTree.length(match)).isEqualTo(PrefixTree.length(otherMatch));
            Optional<Code> plain = plain(codes, number, day);
            assertThat(match == PrefixTree.NOTHING).isEqualTo(plain.isEmpty());
            plain.ifPresent(code -> {
                assertThat(one.name(one.tree(0).name(PrefixTree.code(match)))).isEqualTo(code.name());
                assertThat(other.name(other.tree(0).name(PrefixTree.code(otherMatch))))
                        .isEqualTo(code.name());
            });
        }
    }

    /** More names than half a word can count, buckets and groups too large for one, and prefixes in all lengths. */
    @Test
    void amongManyCodesWithNamesOfTheirOwnEachIsFound() {
        Random random = new Random(70_000);
        Set<String> prefixes = new HashSet<>();
        while (prefixes.size() < 70_000) {
            int length = 1 + random.nextInt(9);
            prefixes.add(random.ints(length, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining()));
        }
        CodeBook book = book(prefixes.stream().map(LongestPrefixTest::code).toList(), new Ids(List.of(1L)));
        for (String prefix : prefixes) {
            String number = prefix + random.nextInt(1_000_000);
            int longest = number.length();
            while (!prefixes.contains(number.substring(0, longest))) {
                longest--;
            }
            long match = book.tree(0).find(number, Days.of(DAY));
            assertThat(PrefixTree.length(match)).isEqualTo(longest);
            assertThat(book.name(book.tree(0).name(PrefixTree.code(match))))
                    .startsWith(number.substring(0, longest) + " ");
        }
    }

    @Test
    void aPrefixMayHaveManyVersions() {
        List<Code> codes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            LocalDate day = DAY.plusDays(i);
            codes.add(code("44", day, Optional.of(day)));
            if (i < 40) {
                codes.add(code("4420", day, Optional.of(day)));
            }
        }
        Collections.shuffle(codes, new Random(3));
        for (int i = 0; i < 300; i++) {
            LocalDate day = DAY.plusDays(i);
            assertThat(found(codes, "4420", day)).isEqualTo((i < 40 ? "4420 " : "44 ") + day);
        }
        assertThat(found(codes, "4420", DAY.plusDays(300))).isEmpty();
    }

    private static List<Code> randomCodes(Random random, int count) {
        List<Code> codes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (codes.size() < count) {
            String prefix = digits(random, random.nextInt(10) == 0 ? 18 : 5);
            LocalDate from = DAY.plusDays(random.nextInt(40) - 20);
            Optional<LocalDate> to =
                    random.nextBoolean() ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(20)));
            if (seen.add(prefix + from)) {
                codes.add(code(prefix, from, to));
            }
        }
        return codes;
    }

    private static Optional<Code> plain(List<Code> codes, String number, int day) {
        return codes.stream()
                .filter(code -> number.startsWith(code.prefix()))
                .filter(code -> Days.of(code.from()) <= day
                        && day <= code.to().map(Days::of).orElse(Days.LAST))
                .max(Comparator.<Code>comparingInt(code -> code.prefix().length())
                        .thenComparing(Code::from));
    }

    /** Of three digits and at times a letter, so that many codes are beginnings of others. */
    private static String digits(Random random, int most) {
        StringBuilder digits = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            digits.append("012ж".charAt(random.nextInt(100) == 0 ? 3 : random.nextInt(3)));
        }
        return digits.toString();
    }

    private static CodeBook book(List<Code> codes, Ids tariffs) {
        CodeBookBuilder book = new CodeBookBuilder();
        codes.forEach(book::add);
        return book.build(tariffs);
    }
}
