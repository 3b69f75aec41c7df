package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonCatalogueTest {
    private static final String OF_120_BYTES =
            "{\"id\":7,\"amount\":19.90,\"fullname\":\"Zoë😀 \\u00e9\",\"note\":null,"
                    + "\"rights\":[\"tariffs.plans\",\"sql\"],\"recursive\":true,\"n\":1}";

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({
        "documentedFailures",
        "structures",
        "ids",
        "wholes",
        "decimals",
        "flags",
        "days",
        "moments",
        "texts",
        "secrets",
        "choices",
        "lists",
        "names",
        "encodings",
        "sizes",
        "truncated"
    })
    void everyRowEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> Example.body(Example.JSON, bytes));
    }

    @Test
    void catalogueIsLongEnough() {
        long rows = Stream.of(
                        documentedFailures(),
                        structures(),
                        ids(),
                        wholes(),
                        decimals(),
                        flags(),
                        days(),
                        moments(),
                        texts(),
                        secrets(),
                        choices(),
                        lists(),
                        names(),
                        encodings(),
                        sizes(),
                        truncated())
                .flatMap(stream -> stream)
                .count();
        assertThat(rows).isGreaterThan(320);
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

    static Stream<Row> ids() {
        return Stream.of(
                row("id", "1", "{id=1}"),
                row("id", "\"6193\"", "{id=6193}"),
                row("id", "9223372036854775807", "{id=9223372036854775807}"),
                row("id", "\"9223372036854775808\"", "out-of-range:id"),
                row("id", "99999999999999999999999999999999", "out-of-range:id"),
                row("id", "999999999999999999999999999999999", "number-too-long:id"),
                row("id", "-99999999999999999999999999999999999", "number-too-long:id"),
                row("id", "0", "out-of-range:id"),
                row("id", "\"0\"", "out-of-range:id"),
                row("id", "-1", "out-of-range:id"),
                row("id", "-9223372036854775809", "out-of-range:id"),
                row("id", "-0", "type:id"),
                row("id", "1.0", "type:id"),
                row("id", "1e2", "type:id"),
                row("id", "1E2", "type:id"),
                row("id", "1E-400", "type:id"),
                row("id", "0x1", "malformed"),
                row("id", "01", "malformed"),
                row("id", "007", "malformed"),
                row("id", "+1", "malformed"),
                row("id", ".5", "malformed"),
                row("id", "5.", "malformed"),
                row("id", "-", "malformed"),
                row("id", "1e", "malformed"),
                row("id", "NaN", "malformed"),
                row("id", "Infinity", "malformed"),
                row("id", "-Infinity", "malformed"),
                row("id", "1_000", "malformed"),
                row("id", "1,000", "malformed"),
                row("id", "١٢", "malformed"),
                row("id", "\"0x1\"", "type:id"),
                row("id", "\"01\"", "type:id"),
                row("id", "\"+1\"", "type:id"),
                row("id", "\".5\"", "type:id"),
                row("id", "\"5.\"", "type:id"),
                row("id", "\"-0\"", "type:id"),
                row("id", "\"1e2\"", "type:id"),
                row("id", "\"NaN\"", "type:id"),
                row("id", "\"1_000\"", "type:id"),
                row("id", "\"1,000\"", "type:id"),
                row("id", "\"1 \"", "type:id"),
                row("id", "\" 1\"", "type:id"),
                row("id", "\"١٢\"", "type:id"),
                row("id", "\"１２\"", "type:id"),
                row("id", "\"1L\"", "type:id"),
                row("id", "\"1\\n\"", "type:id"),
                row("id", "\"1\\u0000\"", "type:id"),
                row("id", "\"\"", "type:id"),
                row("id", "\" \"", "type:id"),
                row("id", "\"an id of far more than 32 characters, but no number\"", "type:id"),
                row("id", "true", "type:id"),
                row("id", "null", "missing-parameter:id"),
                with("0 where it means all", "\"SubscriberId\":0", "{id=1}"),
                with("an id where 0 means all", "\"SubscriberId\":5", "{SubscriberId=5, id=1}"),
                with("null stands for the default", "\"SubscriberId\":null", "{id=1}"),
                with("below where 0 means all", "\"SubscriberId\":-1", "out-of-range:SubscriberId"));
    }

    static Stream<Row> wholes() {
        return Stream.of(
                field("count", "-5", "{count=-5, id=1}"),
                field("count", "-6", "out-of-range:count"),
                field("count", "31", "{count=31, id=1}"),
                field("count", "32", "out-of-range:count"),
                field("count", "0", "{count=0, id=1}"),
                field("count", "-0", "type:count"),
                field("count", "3.5", "type:count"),
                field("count", "3.0", "type:count"),
                field("count", "\"3\"", "{count=3, id=1}"),
                field("count", "\"three\"", "type:count"),
                field("count", "false", "type:count"),
                field("count", "null", "{id=1}"),
                field("count", "99999999999999999999", "out-of-range:count"),
                field("accountid", "2147483647", "{accountid=2147483647, id=1}"),
                field("accountid", "2147483648", "out-of-range:accountid"),
                field("accountid", "\"4294967297\"", "out-of-range:accountid"));
    }

    static Stream<Row> decimals() {
        return Stream.of(
                field("amount", "370.00", "{amount=370, id=1}"),
                field("amount", "0.1", "{amount=0.1, id=1}"),
                field("amount", "\"19.90\"", "{amount=19.9, id=1}"),
                field("amount", "-0.01", "{amount=-0.01, id=1}"),
                field("amount", "-0.00", "{amount=0, id=1}"),
                field("amount", "999999999.99", "{amount=999999999.99, id=1}"),
                field("amount", "1000000000", "out-of-range:amount"),
                field("amount", "0.001", "out-of-range:amount"),
                field("amount", "1.000", "out-of-range:amount"),
                field("amount", "0." + "0".repeat(30), "out-of-range:amount"),
                field("amount", "0." + "0".repeat(31), "number-too-long:amount"),
                field("amount", "1e2", "type:amount"),
                field("amount", "1E-2", "type:amount"),
                field("amount", "1e999999999999", "type:amount"),
                field("amount", "\"1E400000000\"", "type:amount"),
                field("amount", "\"1.\"", "type:amount"),
                field("amount", "\".5\"", "type:amount"),
                field("amount", "\"00.5\"", "type:amount"),
                field("amount", "\"1,50\"", "type:amount"),
                field("amount", "\"+1.50\"", "type:amount"),
                field("amount", "\"1.5.0\"", "type:amount"),
                field("amount", "\"-\"", "type:amount"),
                field("amount", "\"1.٥\"", "type:amount"),
                field("amount", "\"€5\"", "type:amount"),
                field("amount", "true", "type:amount"),
                field("amount", "null", "{amount=!, id=1}"),
                field("amount", "\"\"", "{amount=!, id=1}"),
                field("amount", "\" \"", "type:amount"));
    }

    static Stream<Row> flags() {
        return Stream.of(
                field("recursive", "true", "{id=1, recursive=true}"),
                field("recursive", "\"true\"", "{id=1, recursive=true}"),
                field("recursive", "false", "{id=1}"),
                field("recursive", "\"false\"", "{id=1}"),
                field("recursive", "null", "{id=1}"),
                field("recursive", "1", "type:recursive"),
                field("recursive", "0", "type:recursive"),
                field("recursive", "\"1\"", "type:recursive"),
                field("recursive", "\"TRUE\"", "type:recursive"),
                field("recursive", "\"on\"", "type:recursive"),
                field("recursive", "\"\"", "type:recursive"),
                field("recursive", "\"true \"", "type:recursive"),
                field("recursive", "[true]", "type:recursive"));
    }

    static Stream<Row> days() {
        return Stream.of(
                field("paymentday", "\"2024-02-29\"", "{id=1, paymentday=2024-02-29}"),
                field("paymentday", "\"2023-02-29\"", "invalid-value:paymentday"),
                field("paymentday", "\"2023-04-31\"", "invalid-value:paymentday"),
                field("paymentday", "\"2023-13-01\"", "invalid-value:paymentday"),
                field("paymentday", "\"2023-00-10\"", "invalid-value:paymentday"),
                field("paymentday", "\"1900-01-01\"", "{id=1, paymentday=1900-01-01}"),
                field("paymentday", "\"1899-12-31\"", "out-of-range:paymentday"),
                field("paymentday", "\"2200-12-31\"", "{id=1, paymentday=2200-12-31}"),
                field("paymentday", "\"2201-01-01\"", "out-of-range:paymentday"),
                field("paymentday", "\"0000-01-01\"", "out-of-range:paymentday"),
                field("paymentday", "\"23-01-01\"", "type:paymentday"),
                field("paymentday", "\"2023-1-1\"", "type:paymentday"),
                field("paymentday", "\"20230101\"", "type:paymentday"),
                field("paymentday", "\"01.02.2023\"", "type:paymentday"),
                field("paymentday", "\"2023-01-01T00:00:00\"", "type:paymentday"),
                field("paymentday", "\"2023-01-01Z\"", "type:paymentday"),
                field("paymentday", "\"+2023-01-01\"", "type:paymentday"),
                field("paymentday", "\"２023-01-01\"", "type:paymentday"),
                field("paymentday", "\"\"", "type:paymentday"),
                field("paymentday", "20230101", "type:paymentday"),
                field("paymentday", "true", "type:paymentday"));
    }

    static Stream<Row> moments() {
        return Stream.of(
                field("start", "\"2023-05-06T07:08:09\"", "{id=1, start=2023-05-06T07:08:09}"),
                field("start", "\"2023-05-06T00:00:00\"", "{id=1, start=2023-05-06T00:00}"),
                field("start", "\"2023-05-06T23:59:60\"", "invalid-value:start"),
                field("start", "\"2023-05-06T24:00:00\"", "invalid-value:start"),
                field("start", "\"2023-05-06T07:60:00\"", "invalid-value:start"),
                field("start", "\"2023-02-30T07:00:00\"", "invalid-value:start"),
                field("start", "\"2201-01-01T00:00:00\"", "out-of-range:start"),
                field("start", "\"2023-05-06\"", "type:start"),
                field("start", "\"2023-05-06 07:08:09\"", "type:start"),
                field("start", "\"2023-05-06t07:08:09\"", "type:start"),
                field("start", "\"2023-05-06T07:08\"", "type:start"),
                field("start", "\"2023-05-06T07:08:09Z\"", "type:start"),
                field("start", "\"2023-05-06T07:08:09+02:00\"", "type:start"),
                field("start", "\"2023-05-06T07:08:09.5\"", "type:start"),
                field("start", "1683356889", "type:start"));
    }

    static Stream<Row> texts() {
        return Stream.of(
                field("fullname", "\"Jane\"", "{fullname=Jane, id=1}"),
                field("fullname", "\"\"", "{fullname=, id=1}"),
                field("fullname", "\" \"", "{fullname= , id=1}"),
                field("fullname", "\"" + "ä".repeat(20) + "\"", "{fullname=" + "ä".repeat(20) + ", id=1}"),
                field("fullname", "\"" + "😀".repeat(20) + "\"", "{fullname=" + "😀".repeat(20) + ", id=1}"),
                field("fullname", "\"" + "😀".repeat(21) + "\"", "too-long:fullname"),
                field("fullname", "\"" + "a".repeat(21) + "\"", "too-long:fullname"),
                field("fullname", "\"" + "a".repeat(1_000_000) + "\"", "too-long:fullname"),
                field("fullname", "5", "type:fullname"),
                field("fullname", "5.5", "type:fullname"),
                field("fullname", "true", "type:fullname"),
                field("fullname", "null", "{id=1}"),
                field("fullname", "\"5\"", "{fullname=5, id=1}"),
                field("fullname", "\"null\"", "{fullname=null, id=1}"),
                field("fullname", "\"a\\u0000b\"", "invalid-value:fullname"),
                field("fullname", "\"a\\nb\"", "invalid-value:fullname"),
                field("fullname", "\"a\\tb\"", "invalid-value:fullname"),
                field("fullname", "\"a\\u007fb\"", "invalid-value:fullname"),
                field("fullname", "\"a\\u0085b\"", "invalid-value:fullname"),
                field("fullname", "\"a\\u009fb\"", "invalid-value:fullname"),
                field("fullname", "\"a\\u00a0b\"", "{fullname=a\u00a0b, id=1}"),
                field("fullname", "\"\\ufffe\"", "invalid-value:fullname"),
                field("fullname", "\"\\uffff\"", "invalid-value:fullname"),
                field("fullname", "\"\\ufffd\"", "{fullname=\ufffd, id=1}"),
                field("fullname", "\"\\ud83d\\ude00\"", "{fullname=😀, id=1}"),
                field("fullname", "\"\\ude00\\ud83d\"", "encoding"),
                field("fullname", "\"\\udc00\"", "encoding"),
                field("fullname", "\"\\u12\"", "malformed"),
                field("fullname", "\"\\u12g4\"", "malformed"),
                field("fullname", "\"\\x41\"", "malformed"),
                field("fullname", "\"\\a\"", "malformed"),
                field("fullname", "\"a\nb\"", "malformed"),
                field("fullname", "\"a\tb\"", "malformed"),
                field("fullname", "\"a\0b\"", "malformed"),
                field("fullname", "\"open", "malformed"),
                field("fullname", "\"<b>&'\\\"\\\\\\/\"", "{fullname=<b>&'\"\\/, id=1}"),
                field("fullname", "\"' OR 1=1 --\"", "{fullname=' OR 1=1 --, id=1}"),
                field("note", "null", "{id=1, note=!}"),
                field("note", "\"\"", "{id=1, note=!}"),
                field("note", "\"x\"", "{id=1, note=x}"),
                field("note", "[]", "{id=1, note=!}"),
                field("note", "{}", "type:note"),
                field("note", "\"" + "x".repeat(201) + "\"", "too-long:note"));
    }

    static Stream<Row> secrets() {
        return Stream.of(
                field("password", "\" p\\u0000\\n😀 \"", "{id=1, password= p!\n😀 }"),
                field("password", "\"" + "😀".repeat(16) + "\"", "{id=1, password=" + "😀".repeat(16) + "}"),
                field("password", "\"" + "p".repeat(17) + "\"", "too-long:password"),
                field("password", "\"\"", "{id=1, password=}"),
                field("password", "12345", "type:password"),
                field("password", "true", "type:password"),
                field("password", "\"12345\"", "{id=1, password=12345}"),
                field("password", "\"\\ud800\"", "encoding"));
    }

    static Stream<Row> choices() {
        return Stream.of(
                field("direction", "\"in\"", "{direction=in, id=1}"),
                field("direction", "\"OUT\"", "{direction=out, id=1}"),
                field("direction", "\"all\"", "{id=1}"),
                field("direction", "\"\"", "invalid-value:direction"),
                field("direction", "\"in \"", "invalid-value:direction"),
                field("direction", "\"ın\"", "invalid-value:direction"),
                field("direction", "\"İN\"", "invalid-value:direction"),
                field("direction", "0", "type:direction"),
                field("direction", "true", "type:direction"),
                field("direction", "[\"in\"]", "type:direction"));
    }

    static Stream<Row> lists() {
        return Stream.of(
                field("rights", "[\"a\",\"b\"]", "{id=1, rights=|a|b}"),
                field("rights", "[]", "{id=1, rights=}"),
                field("rights", "[\"\"]", "{id=1, rights=|}"),
                field("rights", "[\"a,b\"]", "{id=1, rights=|a,b}"),
                field("rights", "null", "{id=1}"),
                field("rights", "\"a,b\"", "type:rights"),
                field("rights", "\"\"", "type:rights"),
                field("rights", "5", "type:rights"),
                field("rights", "[5]", "type:rights"),
                field("rights", "[null]", "type:rights"),
                field("rights", "[true]", "type:rights"),
                field("rights", "[[\"a\"]]", "type:rights"),
                field("rights", "{\"right\":[\"a\"]}", "type:rights"),
                field("rights", "[{\"right\":\"a\"}]", "type:rights"),
                field("rights", "[\"1\",\"2\",\"3\",\"4\",\"5\"]", "{id=1, rights=|1|2|3|4|5}"),
                field("rights", "[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"]", "too-many-values:rights"),
                field("rights", "[\"" + "r".repeat(31) + "\"]", "too-long:rights"),
                field("rights", "[\"a\\nb\"]", "invalid-value:rights"),
                field("rights", "[\"a\",]", "malformed"),
                field("rights", "[,]", "malformed"),
                field("rights", "[\"a\" \"b\"]", "malformed"));
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
                        members(IntStream.range(0, 65_536).mapToObj(JsonCatalogueTest::colliding)),
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

    private static boolean cutsCharacter(byte[] piece) {
        return new String(piece, StandardCharsets.UTF_8).indexOf('\uFFFD') >= 0;
    }

    private static String colliding(int number) {
        String bits = String.format("%16s", Integer.toBinaryString(number)).replace(' ', '0');
        return bits.replace("0", "Aa").replace("1", "BB");
    }

    private static String members(Stream<String> names) {
        return names.map(name -> "\"" + name + "\":1").collect(Collectors.joining(",", "{", "}"));
    }

    private static Row row(String name, String value, String expected) {
        return Row.of("{\"" + name + "\":" + value + "}", expected);
    }

    private static Row field(String name, String value, String expected) {
        return Row.of("{\"id\":1,\"" + name + "\":" + value + "}", expected);
    }

    private static Row with(String name, String members, String expected) {
        return Row.of(name, "{\"id\":1," + members + "}", expected);
    }

    private static Row encoded(String charset, String body, String expected) {
        return new Row(charset, body.getBytes(Charset.forName(charset)), expected);
    }
}
