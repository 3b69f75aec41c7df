package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much a JSON body may hold, in which encoding, under which names. */
class JsonLimitsTest {

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"names", "encodings", "sizes"})
    void everyRowEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> Example.body(Example.JSON, bytes));
    }

    /** To make a number of so many digits takes a thousand times as long as to read them. */
    @Test
    void millionDigitsAreRefusedBeforeTheyCostMoreThanAMillionLetters() {
        Row digits = Row.of("digits", "{\"id\":" + "9".repeat(1_000_000) + "}", "number-too-long");
        Row letters = Row.of("letters", "{\"id\":\"" + "a".repeat(1_000_000) + "\"}", "type:id");
        Function<byte[], Parameters> reader = bytes -> Example.body(Example.JSON, bytes);

        digits.check(reader);
        letters.check(reader);
        assertThat(digits.fastest(20, reader))
                .isLessThan(letters.fastest(20, reader).multipliedBy(20));
    }

    static Stream<Row> names() {
        return Stream.of(
                Row.of("{\"ID\":1}", "{id=1}"),
                Row.of("{\"Id\":1,\"subscriberid\":7}", "{SubscriberId=7, id=1}"),
                Row.of("{\"exampleid\":1}", "{id=1}"),
                Row.of("{\"ExampleID\":1}", "{id=1}"),
                Row.of("{\"id\":1,\"ID\":1}", "duplicate-member:id"),
                Row.of("{\"id\":1,\"exampleid\":1}", "duplicate-member:id"),
                Row.of("{\"id\":1,\"id\":\"x\",\"id\":3}", "duplicate-member:id"),
                Row.of("{\"id\":null,\"id\":1}", "duplicate-member:id"),
                Row.of("{\"id\":1,\"i\\u0064\":1}", "duplicate-member:id"),
                Row.of("{\"\\u0069d\":1}", "{id=1}"),
                Row.of("{\"ıd\":1}", "invalid-parameters:ıd,id"),
                Row.of("{\"İD\":1}", "invalid-parameters:İD,id"),
                Row.of("{\"ｉｄ\":1}", "invalid-parameters:ｉｄ,id"),
                Row.of("{\"id \":1,\"id\":1}", "unknown-member:id "),
                Row.of("{\"\":1,\"id\":1}", "unknown-member:"),
                Row.of("{\"a\":1,\"a\":2,\"id\":1}", "unknown-member:a"),
                Row.of("{\"@id\":1,\"id\":1}", "unknown-member:@id"),
                Row.of("{\"a\\u0000\\n\\u202eb\":1,\"id\":1}", "unknown-member:a\\u0000\\u000a\\u202eb"),
                Row.of("{\"\\ud800\":1,\"id\":1}", "encoding"),
                Row.of("{\"__proto__\":{},\"constructor\":1,\"id\":1}", "unknown-member:__proto__,constructor"),
                Row.of("{\"$ref\":1,\"id\":1}", "unknown-member:$ref"),
                Row.of(
                        "a name of 100,000 characters",
                        "{\"" + "n".repeat(100_000) + "\":1,\"id\":1}",
                        "unknown-member:" + "n".repeat(64)));
    }

    static Stream<Row> encodings() {
        String body = "{\"id\":1}";
        return Stream.of(
                encoded("UTF-16LE", body, "encoding"),
                encoded("UTF-16BE", body, "encoding"),
                encoded("UTF-16", body, "encoding"),
                encoded("UTF-32LE", body, "encoding"),
                encoded("UTF-32BE", body, "encoding"),
                new Row("UTF-16LE with a mark", Row.bytes(0xFF, 0xFE, '{', 0, '}', 0), "encoding"),
                new Row("UTF-32LE with a mark", Row.bytes(0xFF, 0xFE, 0, 0, '{', 0, 0, 0), "encoding"),
                new Row("a byte order mark", Row.bytes(0xEF, 0xBB, 0xBF, body), "encoding"),
                new Row("two byte order marks", Row.bytes(0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, body), "encoding"),
                new Row("a mark inside", Row.bytes("{", 0xEF, 0xBB, 0xBF, "\"id\":1}"), "malformed"),
                encoded("ISO-8859-1", "{\"id\":1,\"note\":\"é\"}", "encoding"),
                new Row("a continuation alone", Row.bytes("{\"id\":1,\"note\":\"", 0x80, "\"}"), "encoding"),
                new Row("a truncated sequence", Row.bytes("{\"id\":1,\"note\":\"", 0xE2, 0x82, "\"}"), "encoding"),
                new Row("a sequence that ends the body", Row.bytes("{\"id\":1,\"note\":\"", 0xE2, 0x82), "encoding"),
                new Row(
                        "overlong in three bytes",
                        Row.bytes("{\"id\":1,\"note\":\"", 0xE0, 0x80, 0xAF, "\"}"),
                        "encoding"),
                new Row(
                        "overlong in four bytes",
                        Row.bytes("{\"id\":1,\"note\":\"", 0xF0, 0x80, 0x80, 0xAF, "\"}"),
                        "encoding"),
                new Row("an overlong zero", Row.bytes("{\"id\":1,\"note\":\"", 0xC0, 0x80, "\"}"), "encoding"),
                new Row(
                        "a pair of surrogates",
                        Row.bytes("{\"id\":1,\"note\":\"", 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, "\"}"),
                        "encoding"),
                new Row(
                        "above U+10FFFF",
                        Row.bytes("{\"id\":1,\"note\":\"", 0xF4, 0x90, 0x80, 0x80, "\"}"),
                        "encoding"),
                new Row(
                        "five bytes",
                        Row.bytes("{\"id\":1,\"note\":\"", 0xF8, 0x88, 0x80, 0x80, 0x80, "\"}"),
                        "encoding"),
                new Row("0xFE", Row.bytes("{\"id\":1,\"note\":\"", 0xFE, "\"}"), "encoding"),
                new Row("invalid outside of strings", Row.bytes("{\"id\":1}", 0xFF), "encoding"),
                new Row("invalid in a name", Row.bytes("{\"id\":1,\"", 0xC3, "\":1}"), "encoding"));
    }

    static Stream<Row> sizes() {
        return Stream.of(
                Row.of("16 levels", "{\"id\":1,\"note\":" + "[".repeat(15) + "]".repeat(15) + "}", "type:note"),
                Row.of("17 levels", "{\"id\":1,\"note\":" + "[".repeat(16) + "]".repeat(16) + "}", "too-deep"),
                Row.of("1,000 levels", "{\"id\":1,\"note\":" + "[".repeat(999) + "]".repeat(999) + "}", "too-deep"),
                Row.of("200,000 levels in turn", "[{\"a\":".repeat(100_000), "too-deep"),
                Row.of(
                        "brackets in a string",
                        "{\"id\":1,\"note\":\"" + "[".repeat(100) + "\"}",
                        "{id=1, note=" + "[".repeat(100) + "}"),
                Row.of(
                        "256 members",
                        members(IntStream.range(0, 256).mapToObj(i -> "m" + i)),
                        "invalid-parameters:"
                                + IntStream.range(0, 256).mapToObj(i -> "m" + i).collect(Collectors.joining(","))
                                + ",id"),
                Row.of("257 members", members(IntStream.range(0, 257).mapToObj(i -> "m" + i)), "too-many-values"),
                Row.of(
                        "257 members of the same name",
                        members(IntStream.range(0, 257).mapToObj(i -> "id")),
                        "too-many-values"),
                Row.of(
                        "65,536 colliding names",
                        members(IntStream.range(0, 65_536).mapToObj(JsonLimitsTest::colliding)),
                        "too-many-values"),
                Row.of("300 items", "{\"id\":1,\"rights\":[" + "\"a\",".repeat(299) + "\"a\"]}", "too-many-values"),
                Row.of(
                        "300 nested members",
                        "{\"id\":1,\"note\":" + members(IntStream.range(0, 300).mapToObj(i -> "m" + i)) + "}",
                        "too-many-values"),
                Row.of("1,000,000 spaces", "{\"id\":1" + " ".repeat(1_000_000) + "}", "{id=1}"),
                Row.of("1,000,000 spaces after", "{\"id\":1}" + " ".repeat(1_000_000), "{id=1}"),
                Row.of("1,000,000 quotes", "{\"id\":1,\"note\":\"" + "\\\"".repeat(1_000_000) + "\"}", "too-long:note"),
                Row.of(
                        "1,000,000 escapes",
                        "{\"id\":1,\"note\":\"" + "\\u0041".repeat(500_000) + "\"}",
                        "too-long:note"),
                Row.of("1,000,000 minus signs", "{\"id\":" + "-".repeat(1_000_000) + "}", "malformed"),
                Row.of(
                        "many digits in a text",
                        "{\"id\":1,\"note\":\"" + "1".repeat(150) + "\"}",
                        "{id=1, note=" + "1".repeat(150) + "}"),
                Row.of("more than the limit", " ".repeat(Example.LIMIT + 1), "too-large"));
    }

    private static Row encoded(String charset, String body, String expected) {
        return new Row(charset, body.getBytes(Charset.forName(charset)), expected);
    }

    private static String members(Stream<String> names) {
        return names.map(name -> "\"" + name + "\":1").collect(Collectors.joining(",", "{", "}"));
    }

    private static String colliding(int number) {
        String bits = String.format("%16s", Integer.toBinaryString(number)).replace(' ', '0');
        return bits.replace("0", "Aa").replace("1", "BB");
    }
}
