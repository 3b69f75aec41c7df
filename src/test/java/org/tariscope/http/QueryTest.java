package org.tariscope.http;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Query strings, and forms, which are read alike but for their limits. */
class QueryTest {

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"syntax", "values", "queriesOnly"})
    void everyQueryEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> Example.query(new String(bytes, StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"syntax", "values", "formsOnly"})
    void everyFormEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> Example.body(Example.FORM, bytes));
    }

    static Stream<Row> syntax() {
        return Stream.of(
                Row.of("id=1", "{id=1}"),
                Row.of("ID=1", "{id=1}"),
                Row.of("exampleid=1", "{id=1}"),
                Row.of("%69d=1", "{id=1}"),
                Row.of("id=%31", "{id=1}"),
                Row.of("id=1&", "{id=1}"),
                Row.of("&id=1", "{id=1}"),
                Row.of("id=1&&count=2", "{count=2, id=1}"),
                Row.of("&", "missing-parameter:id"),
                Row.of("id", "type:id"),
                Row.of("id=", "type:id"),
                Row.of("=1", "malformed"),
                Row.of("id=1&=", "malformed"),
                Row.of("id=1&id=1", "duplicate-parameter:id"),
                Row.of("id=1&id=2&id=3", "duplicate-parameter:id"),
                Row.of("id=1&ID=1", "duplicate-parameter:id"),
                Row.of("id=1&exampleid=1", "duplicate-parameter:id"),
                Row.of("id=1&%49d=1", "duplicate-parameter:id"),
                Row.of("id[]=1", "invalid-parameters:id[],id"),
                Row.of("id[0]=1&id[1]=2", "invalid-parameters:id[0],id[1],id"),
                Row.of("id.value=1&id=1", "unknown-member:id.value"),
                Row.of("id=1;count=2", "type:id"),
                Row.of("id=1&amp;count=2", "unknown-member:amp;count"),
                Row.of("id=1&x=1&x=2", "unknown-member:x"),
                Row.of("id=1&x=1&y=1", "unknown-member:x,y"),
                Row.of("id=1&%00=1", "unknown-member:\\u0000"),
                Row.of("id=1&a%0d%0ab=1", "unknown-member:a\\u000d\\u000ab"),
                Row.of("id=1&%C4%B1d=1", "unknown-member:ıd"),
                Row.of("id=1&" + "n".repeat(1000), "unknown-member:" + "n".repeat(64)),
                Row.of("id=%", "malformed"),
                Row.of("id=%3", "malformed"),
                Row.of("id=%zz", "malformed"),
                Row.of("id=%3g", "malformed"),
                Row.of("id=%%31", "malformed"),
                Row.of("id=%u0031", "malformed"),
                Row.of("id=%+1", "malformed"),
                Row.of("id=%-1", "malformed"),
                Row.of("%zz=1", "malformed"),
                Row.of("id=1&note=%FF", "encoding"),
                Row.of("id=1&note=%C0%AF", "encoding"),
                Row.of("id=1&note=%C3", "encoding"),
                Row.of("id=1&note=%ED%A0%80", "encoding"),
                Row.of("id=1&note=%F4%90%80%80", "encoding"),
                Row.of("id=1&note=%C0%80", "encoding"),
                Row.of("id=1&%FF=1", "encoding"),
                Row.of("id=1&note=a b", "malformed"),
                Row.of("id=1&note=a\nb", "malformed"),
                Row.of("id=1&note=a\0b", "malformed"),
                Row.of("{\"id\":1}", "invalid-parameters:{\"id\":1},id"));
    }

    static Stream<Row> values() {
        return Stream.of(
                Row.of("id=abc", "type:id"),
                Row.of("id=0", "out-of-range:id"),
                Row.of("id=-1", "out-of-range:id"),
                Row.of("id=+1", "type:id"),
                Row.of("id=%2B1", "type:id"),
                Row.of("id=007", "type:id"),
                Row.of("id=1e2", "type:id"),
                Row.of("id=%D9%A1", "type:id"),
                Row.of("id=4294967297", "{id=4294967297}"),
                Row.of("id=9223372036854775808", "out-of-range:id"),
                Row.of("id=" + "9".repeat(3000), "number-too-long:id"),
                Row.of("id=1&accountid=4294967297", "out-of-range:accountid"),
                Row.of("id=1&subscriberid=0", "{id=1}"),
                Row.of("id=1&amount=19.90", "{amount=19.9, id=1}"),
                Row.of("id=1&amount=19,90", "type:amount"),
                Row.of("id=1&amount=", "{amount=!, id=1}"),
                Row.of("id=1&amount", "{amount=!, id=1}"),
                Row.of("id=1&recursive=true", "{id=1, recursive=true}"),
                Row.of("id=1&recursive=yes", "type:recursive"),
                Row.of("id=1&recursive", "type:recursive"),
                Row.of("id=1&paymentday=2024-02-29", "{id=1, paymentday=2024-02-29}"),
                Row.of("id=1&paymentday=1899-12-31", "out-of-range:paymentday"),
                Row.of("id=1&paymentday=2024-2-9", "type:paymentday"),
                Row.of("id=1&start=2023-05-06T07:08:09", "{id=1, start=2023-05-06T07:08:09}"),
                Row.of("id=1&start=2023-05-06T07%3A08%3A09", "{id=1, start=2023-05-06T07:08:09}"),
                Row.of("id=1&start=2023-05-06+07:08:09", "type:start"),
                Row.of("id=1&fullname=Jane+Doe%20%2B", "{fullname=Jane Doe +, id=1}"),
                Row.of("id=1&fullname=Zo%C3%AB%F0%9F%98%80", "{fullname=Zoë😀, id=1}"),
                Row.of("id=1&fullname=a=b", "{fullname=a=b, id=1}"),
                Row.of("id=1&fullname=", "{fullname=, id=1}"),
                Row.of("id=1&fullname=5", "{fullname=5, id=1}"),
                Row.of("id=1&fullname=a%00", "invalid-value:fullname"),
                Row.of("id=1&fullname=a%0A", "invalid-value:fullname"),
                Row.of("id=1&fullname=%EF%BF%BE", "invalid-value:fullname"),
                Row.of("id=1&fullname=" + "a".repeat(21), "too-long:fullname"),
                Row.of("id=1&note=%EF%BB%BFx", "{id=1, note=\uFEFFx}"),
                Row.of("id=1&direction=OUT", "{direction=out, id=1}"),
                Row.of("id=1&direction=up", "invalid-value:direction"),
                Row.of("id=1&rights=a,b", "{id=1, rights=|a|b}"),
                Row.of("id=1&rights=a%2Cb", "{id=1, rights=|a|b}"),
                Row.of("id=1&rights=", "{id=1, rights=}"),
                Row.of("id=1&rights=a,,b", "{id=1, rights=|a||b}"),
                Row.of("id=1&rights=1,2,3,4,5,6", "too-many-values:rights"),
                Row.of("id=1&rights=a&rights=b", "duplicate-parameter:rights"),
                Row.of("count=99&x=1", "invalid-parameters:x,id,count"));
    }

    static Stream<Row> queriesOnly() {
        return Stream.of(
                Row.of("nothing", "", "missing-parameter:id"),
                Row.of("id=1&note=é", "encoding"),
                Row.of("id=1&note=" + "x".repeat(200), "{id=1, note=" + "x".repeat(200) + "}"),
                Row.of("id=1&x=" + "x".repeat(4089), "unknown-member:x"),
                Row.of("id=1&x=" + "x".repeat(4090), "too-long"),
                Row.of("id=" + "9".repeat(1_000_000), "too-long"),
                Row.of("32 parameters", fields(32), "invalid-parameters:" + names(32) + ",id"),
                Row.of("33 parameters", fields(33), "too-many-values"),
                Row.of("33 times the same", "id=1&".repeat(33), "too-many-values"),
                Row.of("id=1&password=x", "credentials-in-url"),
                Row.of("id=1&PASSWORD=x", "credentials-in-url"),
                Row.of("id=1&pass%77ord=x", "credentials-in-url"),
                Row.of("id=1&pwd=x", "credentials-in-url"));
    }

    static Stream<Row> formsOnly() {
        return Stream.of(
                Row.of("nothing", "", "body-required"),
                Row.of("id=1&note=é", "{id=1, note=é}"),
                Row.of("256 fields", fields(256), "invalid-parameters:" + names(256) + ",id"),
                Row.of("257 fields", fields(257), "too-many-values"),
                Row.of("1,000,000 ampersands", "id=1" + "&".repeat(1_000_000), "{id=1}"),
                Row.of("1,000,000 digits", "id=" + "9".repeat(1_000_000), "number-too-long:id"),
                Row.of("1,000,000 commas", "id=1&rights=" + ",".repeat(1_000_000), "too-many-values:rights"),
                Row.of("more than the limit", "&".repeat(Example.LIMIT + 1), "too-large"),
                new Row("a byte order mark", Row.bytes(0xEF, 0xBB, 0xBF, "id=1"), "encoding"),
                new Row("invalid UTF-8", Row.bytes("id=1&note=", 0xFF), "encoding"),
                new Row("UTF-16", Row.bytes('i', 0, 'd', 0, '=', 0, '1', 0), "encoding"),
                Row.of("id=1&password=+p%00%0A", "{id=1, password= p!\n}"),
                Row.of("id=1&password=" + "p".repeat(17), "too-long:password"));
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "m" + i + "=1").collect(Collectors.joining("&"));
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "m" + i).collect(Collectors.joining(","));
    }
}
