package org.tariscope.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an XML body may consist of, whatever its values. */
class XmlDocumentTest {
    private static final String OF_120_BYTES =
            "<?xml version=\"1.0\"?><request><id>7</id><fullname>Zoë😀&#xe9;</fullname>"
                    + "<rights><right>sql</right></rights></request>   ";

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"documentedFailures", "structures", "truncated"})
    void everyRowEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> Example.body(Example.XML, bytes));
    }

    static Stream<Row> documentedFailures() {
        return Stream.of(
                with("an account of more than 32 bits", "<accountid>4294967297</accountid>", "out-of-range:accountid"),
                with("an element twice", "<amount>1</amount><amount>9999</amount>", "duplicate-member:amount"),
                Row.of("trailing junk", "<request><id>1</id></request> junk", "malformed"),
                Row.of("two roots", "<request><id>1</id></request><request><id>1</id></request>", "malformed"),
                with("elements for a number", "<amount><a>5</a></amount>", "type:amount"),
                Row.of("a fraction for an id", "<request><id>1.9</id></request>", "type:id"),
                with("yes for a boolean", "<recursive>yes</recursive>", "type:recursive"),
                Row.of("more than 64 bits", "<request><id>9223372036854775808</id></request>", "out-of-range:id"),
                Row.of("an empty body", "", "body-required"),
                with("letters for a number", "<amount>abc</amount>", "type:amount"),
                with("1,000,000 digits", "<amount>" + "9".repeat(1_000_000) + "</amount>", "number-too-long:amount"),
                with("a huge exponent", "<amount>1E400000000</amount>", "type:amount"),
                Row.of("50,000 levels", "<request>" + "<a>".repeat(50_000), "too-deep"),
                Row.of("200,000 levels", "<request>" + "<a>".repeat(200_000) + "</a>".repeat(200_000), "too-deep"),
                Row.of("a document type", "<!DOCTYPE request><request><id>1</id></request>", "doctype"),
                with("an unknown element", "<amuont>5</amuont>", "unknown-member:amuont"),
                raw("invalid UTF-8", "encoding", "<request><id>1</id><note>", 0xFF, "</note></request>"),
                raw("overlong UTF-8", "encoding", "<request><id>1</id><note>", 0xC0, 0xAF, "</note></request>"),
                raw("a lone surrogate", "encoding", "<request><note>", 0xED, 0xA0, 0x80, "</note></request>"));
    }

    static Stream<Row> structures() {
        return Stream.of(
                Row.of("<request><id>1</id></request>", "{id=1}"),
                Row.of("<example><id>1</id></example>", "{id=1}"),
                Row.of("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<request>\n  <id>1</id>\n</request>\n", "{id=1}"),
                Row.of("\n<request><id>1</id></request>", "{id=1}"),
                Row.of("\n<?xml version=\"1.0\"?><request><id>1</id></request>", "forbidden-xml"),
                Row.of("<Request><id>1</id></Request>", "malformed"),
                Row.of("<wrong><id>1</id></wrong>", "malformed"),
                Row.of("<id>1</id>", "malformed"),
                Row.of("<request/>", "missing-parameter:id"),
                Row.of("<request></request>", "missing-parameter:id"),
                Row.of("<request>  </request>", "missing-parameter:id"),
                Row.of("<request>text</request>", "malformed"),
                Row.of("<request>text<id>1</id></request>", "malformed"),
                Row.of("<request><id>1</id>text</request>", "malformed"),
                Row.of("<request><id>1</id><![CDATA[text]]></request>", "malformed"),
                Row.of("<request><id>1</request></id>", "malformed"),
                Row.of("<request><id>1</ID></request>", "malformed"),
                Row.of("<request><id>1</id>", "malformed"),
                Row.of("<request><id>1", "malformed"),
                Row.of("<request", "malformed"),
                Row.of("<", "malformed"),
                Row.of(" ", "malformed"),
                Row.of("text", "malformed"),
                Row.of("{\"id\":1}", "malformed"),
                Row.of("id=1", "malformed"),
                Row.of("</request>", "malformed"),
                Row.of("<request>></request>", "malformed"),
                Row.of("<request><1>1</1></request>", "malformed"),
                Row.of("<request>< id>1</id></request>", "malformed"),
                Row.of("<request><>1</></request>", "malformed"),
                Row.of("<request><id>1<2</id></request>", "malformed"),
                Row.of("<request><id>]]></id></request>", "malformed"),
                Row.of("<request><id><![CDATA[1]]></id></request>", "{id=1}"),
                Row.of("<request><id><![CDATA[]]>1<![CDATA[2]]></id></request>", "{id=12}"),
                Row.of("<request><id><![CDATA[1</id></request>", "malformed"),
                Row.of("<request><!-- one --><id>1</id><!-- two --></request><!-- three -->", "{id=1}"),
                Row.of("<!-- zero --><request><id>1</id></request>", "{id=1}"),
                Row.of("<request><!-- nothing --></request>", "missing-parameter:id"),
                Row.of("<request><!-- a -- b --><id>1</id></request>", "malformed"),
                Row.of("<request><!-- open <id>1</id></request>", "malformed"),
                Row.of("<request><id>1<!-- -->2</id></request>", "forbidden-xml"),
                with("a comment inside a name", "<fullname>admin<!-- -->2</fullname>", "forbidden-xml"),
                with("only a comment", "<fullname><!-- --></fullname>", "forbidden-xml"),
                with("a comment in a list", "<rights><!-- --><right>a</right></rights>", "{id=1, rights=|a}"),
                with("a comment in an item", "<rights><right>a<!-- --></right></rights>", "forbidden-xml"),
                with("a comment instead of items", "<rights><!-- --></rights>", "forbidden-xml"),
                Row.of("<request a=\"1\"><id>1</id></request>", "unknown-member:@a"),
                Row.of("<request><id unit=\"x\">1</id></request>", "unknown-member:@unit"),
                Row.of("<request id=\"1\"/>", "invalid-parameters:@id,id"),
                Row.of("<request a=\"1\" a=\"2\"><id>1</id></request>", "malformed"),
                Row.of("<request a=1><id>1</id></request>", "malformed"),
                Row.of("<request a><id>1</id></request>", "malformed"),
                Row.of("<request a=\"<\"><id>1</id></request>", "malformed"),
                with("an attribute and a wrong value", "<count a=\"1\">99</count>", "invalid-parameters:@a,count"));
    }

    /** Of 120 bytes, each shorter piece; where only the blanks at the end are missing, the document is whole. */
    static Stream<Row> truncated() {
        byte[] whole = OF_120_BYTES.getBytes(StandardCharsets.UTF_8);
        int needed = OF_120_BYTES.stripTrailing().getBytes(StandardCharsets.UTF_8).length;
        return IntStream.range(1, needed).mapToObj(length -> {
            byte[] piece = Arrays.copyOf(whole, length);
            boolean cut = new String(piece, StandardCharsets.UTF_8).indexOf('\uFFFD') >= 0;
            // Before the blank, <?xml is the beginning of any processing instruction.
            String expected = length > 1 && length < 6 ? "forbidden-xml" : "malformed";
            return new Row("truncated after " + length, piece, cut ? "encoding" : expected);
        });
    }

    private static Row with(String name, String elements, String expected) {
        return Row.of(name, "<request><id>1</id>" + elements + "</request>", expected);
    }

    private static Row raw(String name, String expected, Object... parts) {
        return new Row(name, Row.bytes(parts), expected);
    }
}
