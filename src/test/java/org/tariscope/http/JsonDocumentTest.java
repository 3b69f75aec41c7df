package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a JSON body may consist of, whatever its values. */
class JsonDocumentTest {
    private static final String OF_120_BYTES =
            "{\"id\":7,\"amount\":19.90,\"fullname\":\"Zoë😀 \\u00e9\",\"note\":null,"
                    + "\"rights\":[\"tariffs.plans\",\"sql\"],\"recursive\":true,\"n\":1}";

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"documentedFailures", "structures", "truncated"})
    void everyRowEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> Example.body(Example.JSON, bytes));
    }

    static Stream<Row> documentedFailures() {
        return Stream.of(
                with("an account of more than 32 bits", "\"accountid\":4294967297", "out-of-range:accountid"),
                Row.of("an id of more than 32 bits is that id", "{\"id\":4294967297}", "{id=4294967297}"),
                with("a member twice", "\"amount\":1,\"amount\":9999", "duplicate-member:amount"),
                Row.of("trailing junk", "{\"id\":1} junk", "malformed"),
                Row.of("two documents", "{\"id\":1}{\"id\":2}", "malformed"),
                Row.of("two documents with a newline", "{\"id\":1}\n{\"id\":2}", "malformed"),
                with("an array for a number", "\"amount\":[5]", "type:amount"),
                Row.of("an array at the top", "[{\"id\":1}]", "type"),
                Row.of("a fraction for an id", "{\"id\":1.9}", "type:id"),
                with("yes for a boolean", "\"recursive\":\"yes\"", "type:recursive"),
                Row.of("more than 64 bits", "{\"id\":9223372036854775808}", "out-of-range:id"),
                Row.of("null as the body", "null", "body-required"),
                Row.of("an empty body", "", "body-required"),
                with("letters for a number", "\"amount\":\"abc\"", "type:amount"),
                Row.of("truncated", "{\"id\":1", "malformed"),
                Row.of("a number of 1,000,000 digits", "{\"id\":" + "9".repeat(1_000_000) + "}", "number-too-long"),
                Row.of(
                        "1,000,000 digits in a string",
                        "{\"id\":\"" + "9".repeat(1_000_000) + "\"}",
                        "number-too-long:id"),
                Row.of(
                        "1,000,000 digits of a fraction",
                        "{\"id\":1,\"amount\":0." + "1".repeat(1_000_000) + "}",
                        "number-too-long"),
                with("a huge exponent", "\"amount\":1E400000000", "type:amount"),
                Row.of("200,000 levels of arrays", "[".repeat(200_000), "too-deep"),
                Row.of("200,000 levels of objects", "{\"a\":".repeat(200_000), "too-deep"),
                Row.of(
                        "200,000 levels, closed",
                        "{\"id\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}",
                        "too-deep"),
                Row.of("a document type", "<!DOCTYPE a []><a/>", "malformed"),
                with("an unknown member", "\"amuont\":5", "unknown-member:amuont"),
                new Row("invalid UTF-8", Row.bytes("{\"id\":1,\"note\":\"", 0xFF, "\"}"), "encoding"),
                new Row("overlong UTF-8", Row.bytes("{\"id\":1,\"note\":\"", 0xC0, 0xAF, "\"}"), "encoding"),
                new Row(
                        "a surrogate in UTF-8",
                        Row.bytes("{\"id\":1,\"note\":\"", 0xED, 0xA0, 0x80, "\"}"),
                        "encoding"),
                with("a lone surrogate as an escape", "\"note\":\"\\ud800\"", "encoding"));
    }

    static Stream<Row> structures() {
        return Stream.of(
                Row.of("{}", "missing-parameter:id"),
                Row.of(" \t\r\n{ \"id\" : 1 }\n ", "{id=1}"),
                Row.of("5", "type"),
                Row.of("\"id\"", "type"),
                Row.of("true", "type"),
                Row.of("[]", "type"),
                Row.of("[1", "malformed"),
                Row.of("null null", "malformed"),
                Row.of(" ", "malformed"),
                Row.of("{", "malformed"),
                Row.of("}", "malformed"),
                Row.of("{\"id\"}", "malformed"),
                Row.of("{\"id\":}", "malformed"),
                Row.of("{\"id\":1,}", "malformed"),
                Row.of("{,\"id\":1}", "malformed"),
                Row.of("{\"id\":1,,\"note\":null}", "malformed"),
                Row.of("{\"id\":1 \"note\":null}", "malformed"),
                Row.of("{\"id\":1]", "malformed"),
                Row.of("{\"id\" 1}", "malformed"),
                Row.of("{\"id\"=1}", "malformed"),
                Row.of("{id:1}", "malformed"),
                Row.of("{'id':1}", "malformed"),
                Row.of("{\"id\":'1'}", "malformed"),
                Row.of("{\"id\":1}/* done */", "malformed"),
                Row.of("/* first */{\"id\":1}", "malformed"),
                Row.of("{\"id\":1 // one\n}", "malformed"),
                Row.of("{\"id\":1}]", "malformed"),
                Row.of("{\"id\":1},", "malformed"),
                Row.of("{\"id\":1}\0", "malformed"),
                Row.of("{\"id\":tru}", "malformed"),
                Row.of("{\"id\":True}", "malformed"),
                Row.of("{\"id\":nul}", "malformed"),
                Row.of("{\"id\":undefined}", "malformed"),
                Row.of("{\"id\":1}{", "malformed"),
                Row.of("{1:1}", "malformed"),
                Row.of("{null:1}", "malformed"),
                Row.of("id=1", "malformed"),
                Row.of("<request><id>1</id></request>", "malformed"),
                Row.of("{\"id\":{}}", "type:id"),
                Row.of("{\"id\":{\"id\":1}}", "type:id"),
                Row.of("{\"id\":[]}", "type:id"),
                Row.of("{\"id\":[1]}", "type:id"),
                with("an object for a text", "\"fullname\":{\"a\":1}", "type:fullname"),
                with("an array for a text", "\"fullname\":[\"a\"]", "type:fullname"),
                with("nested members twice", "\"fullname\":{\"a\":1,\"a\":2}", "duplicate-member:a"),
                with("nested members twice in an array", "\"rights\":[{\"b\":1,\"B\":2}]", "duplicate-member:B"),
                with(
                        "wrong in several ways",
                        "\"count\":99,\"amuont\":1,\"amount\":\"x\"",
                        "invalid-parameters:amuont,count,amount"),
                Row.of("{\"count\":99,\"accountid\":0}", "invalid-parameters:id,accountid,count"),
                with("two of one kind", "\"count\":99,\"accountid\":0", "out-of-range:accountid,count"));
    }

    /** Of 120 bytes, each shorter piece; the whole has an unknown member, so that every row is refused. */
    static Stream<Row> truncated() {
        byte[] whole = OF_120_BYTES.getBytes(StandardCharsets.UTF_8);
        assertThat(whole).hasSize(120);
        return IntStream.rangeClosed(0, whole.length).mapToObj(length -> {
            byte[] piece = Arrays.copyOf(whole, length);
            String expected = length == 0
                    ? "body-required"
                    : length == whole.length ? "unknown-member:n" : cutsCharacter(piece) ? "encoding" : "malformed";
            return new Row("truncated after " + length, piece, expected);
        });
    }

    private static Row with(String name, String members, String expected) {
        return Row.of(name, "{\"id\":1," + members + "}", expected);
    }

    private static boolean cutsCharacter(byte[] piece) {
        return new String(piece, StandardCharsets.UTF_8).indexOf('\uFFFD') >= 0;
    }
}
