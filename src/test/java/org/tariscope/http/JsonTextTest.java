package org.tariscope.http;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON values for texts, secrets, choices and lists. */
class JsonTextTest {

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"texts", "secrets", "choices", "lists"})
    void everyRowEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> Example.body(Example.JSON, bytes));
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
                field("note", "[]", "type:note"),
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

    private static Row field(String name, String value, String expected) {
        return Row.of("{\"id\":1,\"" + name + "\":" + value + "}", expected);
    }
}
