package org.tariscope.http;

import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much an XML body may hold, and in which encoding. */
class XmlLimitsTest {

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"encodings", "sizes"})
    void everyRowEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> Example.body(Example.XML, bytes));
    }

    static Stream<Row> encodings() {
        String body = "<request><id>1</id></request>";
        return Stream.of(
                Row.of("<?xml version=\"1.1\"?>" + body, "encoding"),
                Row.of("<?xml version='1.1'?>" + body, "encoding"),
                Row.of("<?xml version=\"2.0\"?>" + body, "encoding"),
                Row.of("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + body, "encoding"),
                Row.of("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + body, "encoding"),
                Row.of("<?xml version=\"1.0\" encoding='US-ASCII'?>" + body, "encoding"),
                Row.of("<?xml version=\"1.0\" encoding=\"\"?>" + body, "encoding"),
                Row.of("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>" + body, "{id=1}"),
                Row.of("<?xml version='1.0' encoding='Utf-8'?>" + body, "{id=1}"),
                Row.of("<?xml encoding=\"UTF-8\"?>" + body, "malformed"),
                Row.of("<?xml version=\"1.0\" encoding=UTF-8?>" + body, "malformed"),
                Row.of("<?xml version=\"1.0\"" + " ".repeat(100_000) + "?>" + body, "malformed"),
                Row.of("<?xml version=\"1.0\">" + body, "malformed"),
                encoded("UTF-16LE", body),
                encoded("UTF-16BE", body),
                encoded("UTF-16", body),
                encoded("UTF-32LE", body),
                encoded("UTF-32BE", body),
                encoded("ISO-8859-1", "<request><id>1</id><note>é</note></request>"),
                encoded("IBM037", "<?xml version=\"1.0\" encoding=\"IBM037\"?>" + body),
                raw("a byte order mark", "encoding", 0xEF, 0xBB, 0xBF, body),
                raw("a truncated sequence", "encoding", "<request><note>", 0xE2, 0x82, "</note></request>"),
                raw("an overlong zero", "encoding", "<request><note>", 0xC0, 0x80, "</note></request>"),
                raw("above U+10FFFF", "encoding", "<request><note>", 0xF4, 0x90, 0x80, 0x80, "</note></request>"),
                note("\0", "malformed"),
                note("\u0001", "malformed"),
                note("\u001f", "malformed"),
                note("\ufffe", "malformed"),
                note("\uffff", "malformed"),
                note("\u007f", "invalid-value:note"),
                note("a\rb", "invalid-value:note"));
    }

    static Stream<Row> sizes() {
        return Stream.of(
                Row.of(
                        "16 levels",
                        "<request><id>1</id>" + "<note>".repeat(15) + "</note>".repeat(15) + "</request>",
                        "type:note"),
                Row.of(
                        "17 levels",
                        "<request><id>1</id>" + "<note>".repeat(16) + "</note>".repeat(16) + "</request>",
                        "too-deep"),
                Row.of("256 elements", "<request><id>1</id>" + "<a/>".repeat(255) + "</request>", "unknown-member:a"),
                Row.of("257 elements", "<request><id>1</id>" + "<a/>".repeat(256) + "</request>", "too-many-values"),
                Row.of(
                        "65,536 elements",
                        "<request>"
                                + IntStream.range(0, 65_536)
                                        .mapToObj(i -> "<a" + i + "/>")
                                        .collect(Collectors.joining())
                                + "</request>",
                        "too-many-values"),
                Row.of(
                        "16 attributes",
                        "<request" + attributes(16) + "><id>1</id></request>",
                        "unknown-member:"
                                + IntStream.range(0, 16).mapToObj(i -> "@a" + i).collect(Collectors.joining(","))),
                Row.of("17 attributes", "<request" + attributes(17) + "><id>1</id></request>", "too-many-values"),
                Row.of("5,000 attributes", "<request" + attributes(5_000) + "><id>1</id></request>", "too-many-values"),
                Row.of("a name of 64", element("n".repeat(64)), "unknown-member:" + "n".repeat(64)),
                Row.of("a name of 65", element("n".repeat(65)), "unknown-member:" + "n".repeat(64)),
                Row.of("a name of 100,000", element("n".repeat(100_000)), "unknown-member:" + "n".repeat(64)),
                Row.of(
                        "an attribute's name of 100,000",
                        "<request " + "n".repeat(100_000) + "=\"\"><id>1</id></request>",
                        "unknown-member:@" + "n".repeat(63)),
                Row.of(
                        "an attribute of 100,000",
                        "<request a=\"" + "n".repeat(100_000) + "\"><id>1</id></request>",
                        "unknown-member:@a"),
                Row.of("1,000,000 spaces", "<request>" + " ".repeat(1_000_000) + "<id>1</id></request>", "{id=1}"),
                Row.of("200,000 comments", "<request>" + "<!---->".repeat(200_000) + "<id>1</id></request>", "{id=1}"),
                Row.of(
                        "200,000 sections",
                        "<request><id>1" + "<![CDATA[]]>".repeat(200_000) + "</id></request>",
                        "{id=1}"),
                Row.of(
                        "a comment of 1,000,000",
                        "<request><!--" + "c".repeat(1_000_000) + "--><id>1</id></request>",
                        "{id=1}"),
                note("x".repeat(1_000_000), "too-long:note"),
                Row.of("1,000,000 openings", "<".repeat(1_000_000), "malformed"),
                Row.of("more than the limit", " ".repeat(Example.LIMIT + 1), "too-large"));
    }

    private static String attributes(int count) {
        return IntStream.range(0, count).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining());
    }

    private static String element(String name) {
        return "<request><id>1</id><" + name + "/></request>";
    }

    private static Row note(String content, String expected) {
        return Row.of(content, "<request><id>1</id><note>" + content + "</note></request>", expected);
    }

    private static Row encoded(String charset, String body) {
        return new Row(charset, body.getBytes(Charset.forName(charset)), "encoding");
    }

    private static Row raw(String name, String expected, Object... parts) {
        return new Row(name, Row.bytes(parts), expected);
    }
}
