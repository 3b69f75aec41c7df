package org.tariscope.http;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands between the tags, for each type of parameter. */
class XmlValueTest {

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"numbers", "words", "texts", "lists", "names"})
    void everyRowEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> Example.body(Example.XML, bytes));
    }

    static Stream<Row> numbers() {
        return Stream.of(
                id("6193", "{id=6193}"),
                id("4294967297", "{id=4294967297}"),
                id("9223372036854775807", "{id=9223372036854775807}"),
                id("99999999999999999999999999999999", "out-of-range:id"),
                id("999999999999999999999999999999999", "number-too-long:id"),
                id("0", "out-of-range:id"),
                id("-1", "out-of-range:id"),
                id("-0", "type:id"),
                id("1e2", "type:id"),
                id("1E-400", "type:id"),
                id("0x1", "type:id"),
                id("01", "type:id"),
                id("007", "type:id"),
                id("+1", "type:id"),
                id(".5", "type:id"),
                id("5.", "type:id"),
                id("NaN", "type:id"),
                id("INF", "type:id"),
                id("1_000", "type:id"),
                id("١٢", "type:id"),
                id(" 1", "type:id"),
                id("1\n", "type:id"),
                id("", "type:id"),
                id(" ", "type:id"),
                id("null", "type:id"),
                id("<id>1</id>", "type:id"),
                element("SubscriberId", "0", "{id=1}"),
                element("SubscriberId", "-1", "out-of-range:SubscriberId"),
                element("count", "31", "{count=31, id=1}"),
                element("count", "-5", "{count=-5, id=1}"),
                element("count", "32", "out-of-range:count"),
                element("count", "-6", "out-of-range:count"),
                element("count", "3.0", "type:count"),
                element("count", "", "type:count"),
                element("amount", "370.00", "{amount=370, id=1}"),
                element("amount", "-0.01", "{amount=-0.01, id=1}"),
                element("amount", "999999999.99", "{amount=999999999.99, id=1}"),
                element("amount", "1000000000", "out-of-range:amount"),
                element("amount", "0.001", "out-of-range:amount"),
                element("amount", "1,5", "type:amount"),
                element("amount", "1e2", "type:amount"),
                element("amount", "", "{amount=!, id=1}"),
                element("amount", " ", "type:amount"));
    }

    static Stream<Row> words() {
        return Stream.of(
                element("recursive", "true", "{id=1, recursive=true}"),
                element("recursive", "false", "{id=1}"),
                element("recursive", "1", "type:recursive"),
                element("recursive", "True", "type:recursive"),
                element("recursive", "", "type:recursive"),
                element("direction", "OUT", "{direction=out, id=1}"),
                element("direction", "sideways", "invalid-value:direction"),
                element("direction", "", "invalid-value:direction"),
                element("paymentday", "2024-02-29", "{id=1, paymentday=2024-02-29}"),
                element("paymentday", "2023-02-29", "invalid-value:paymentday"),
                element("paymentday", "2201-01-01", "out-of-range:paymentday"),
                element("paymentday", "2024-02-29Z", "type:paymentday"),
                element("paymentday", "", "type:paymentday"),
                element("start", "2023-05-06T07:08:09", "{id=1, start=2023-05-06T07:08:09}"),
                element("start", "2023-05-06T23:59:60", "invalid-value:start"),
                element("start", "2023-05-06", "type:start"));
    }

    static Stream<Row> texts() {
        return Stream.of(
                element("fullname", "Jane", "{fullname=Jane, id=1}"),
                element("fullname", "5", "{fullname=5, id=1}"),
                element("fullname", "true", "{fullname=true, id=1}"),
                element("fullname", "", "{fullname=, id=1}"),
                element("fullname", " a ", "{fullname= a , id=1}"),
                element("fullname", "<![CDATA[<b>]]>", "{fullname=<b>, id=1}"),
                element("fullname", "a<![CDATA[b]]>c", "{fullname=abc, id=1}"),
                element("fullname", "<b>a</b>", "type:fullname"),
                element("fullname", "a<b/>", "malformed"),
                element("fullname", "😀".repeat(20), "{fullname=" + "😀".repeat(20) + ", id=1}"),
                element("fullname", "😀".repeat(21), "too-long:fullname"),
                element("fullname", "a\nb", "invalid-value:fullname"),
                element("fullname", "a\tb", "invalid-value:fullname"),
                element("note", "", "{id=1, note=!}"),
                element("note", "<![CDATA[]]>", "{id=1, note=!}"),
                element("note", " ", "{id=1, note= }"),
                element("password", " p&#xD;&#x9; ", "{id=1, password= p\r\t }"),
                element("password", "p".repeat(17), "too-long:password"),
                element("password", "", "{id=1, password=}"),
                element("password", "<p/>", "type:password"));
    }

    static Stream<Row> lists() {
        return Stream.of(
                element("rights", "<right>a</right><right>b</right>", "{id=1, rights=|a|b}"),
                element("rights", "\n  <right>a</right>\n  <RIGHT>b</RIGHT>\n", "{id=1, rights=|a|b}"),
                element("rights", "", "{id=1, rights=}"),
                element("rights", "\n", "{id=1, rights=}"),
                element("rights", "<right></right>", "{id=1, rights=|}"),
                element("rights", "<right>a,b</right>", "{id=1, rights=|a,b}"),
                element("rights", "a,b", "type:rights"),
                element("rights", "<left>a</left>", "type:rights"),
                element("rights", "<right>a</right><left>a</left>", "type:rights"),
                element("rights", "<right><right>a</right></right>", "type:rights"),
                element("rights", "<right>a</right>b", "malformed"),
                element("rights", "<right/>".repeat(6), "too-many-values:rights"),
                element("rights", "<right>" + "r".repeat(31) + "</right>", "too-long:rights"),
                element("rights", "<right>a&#10;b</right>", "invalid-value:rights"));
    }

    static Stream<Row> names() {
        return Stream.of(
                Row.of("<request><ID>1</ID></request>", "{id=1}"),
                Row.of("<request><exampleId>1</exampleId></request>", "{id=1}"),
                Row.of("<request><id>1</id><ID>1</ID></request>", "duplicate-member:id"),
                Row.of("<request><id>1</id><exampleid>1</exampleid></request>", "duplicate-member:id"),
                Row.of("<request><id>1</id><id/><id/></request>", "duplicate-member:id"),
                Row.of("<request><ıd>1</ıd></request>", "invalid-parameters:ıd,id"),
                Row.of("<request><id>1</id><x/><x/><y/></request>", "unknown-member:x,y"),
                Row.of("<request><count>99</count><x/></request>", "invalid-parameters:x,id,count"));
    }

    private static Row id(String content, String expected) {
        return Row.of("<request><id>" + content + "</id></request>", expected);
    }

    private static Row element(String name, String content, String expected) {
        return Row.of("<request><id>1</id><" + name + ">" + content + "</" + name + "></request>", expected);
    }
}
