package org.tariscope.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
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
    @MethodSource({
        "documentedFailures",
        "structures",
        "doctypes",
        "entities",
        "forbidden",
        "encodings",
        "sizes",
        "truncated"
    })
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

    static Stream<Row> doctypes() {
        String body = "<request><id>1</id></request>";
        String entity = "<request><id>1</id><note>&e;</note></request>";
        return Stream.of(
                Row.of("<!DOCTYPE request []>" + body, "doctype"),
                Row.of("<!DOCTYPE request SYSTEM \"file:///etc/passwd\">" + body, "doctype"),
                Row.of("<!DOCTYPE request PUBLIC \"-//a//b\" \"http://127.0.0.1:1/a.dtd\">" + body, "doctype"),
                Row.of("<!DOCTYPE request [<!ENTITY e \"x\">]>" + entity, "doctype"),
                Row.of("<!DOCTYPE request [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + entity, "doctype"),
                Row.of("<!DOCTYPE request [<!ENTITY e SYSTEM \"http://127.0.0.1:1/\">]>" + entity, "doctype"),
                Row.of("<!DOCTYPE request [<!ENTITY e SYSTEM \"ftp://127.0.0.1:1/\">]>" + entity, "doctype"),
                Row.of("<!DOCTYPE request [<!ENTITY e SYSTEM \"jar:file:///a.jar!/b\">]>" + entity, "doctype"),
                Row.of("<!DOCTYPE request [<!ENTITY e SYSTEM \"netdoc:///etc/passwd\">]>" + entity, "doctype"),
                Row.of("<!DOCTYPE request [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/\"> %p;]>" + body, "doctype"),
                Row.of("<!DOCTYPE request [<!ELEMENT request ANY>]>" + body, "doctype"),
                Row.of("<?xml version=\"1.0\"?><!-- a --><!DOCTYPE request>" + body, "doctype"),
                Row.of("<?xml version=\"1.0\"?>\n\n<!DOCTYPE request [", "doctype"),
                Row.of(
                        "billion laughs",
                        "<!DOCTYPE r [<!ENTITY a0 \"ha\">" + laughs() + "]><request><id>&a8;</id></request>",
                        "doctype"),
                Row.of(
                        "quadratic",
                        "<!DOCTYPE r [<!ENTITY e \"" + "a".repeat(50_000) + "\">]><request><id>" + "&e;".repeat(20_000)
                                + "</id></request>",
                        "doctype"),
                Row.of("<request><!DOCTYPE request><id>1</id></request>", "doctype"),
                Row.of("<!doctype request>" + body, "malformed"),
                Row.of("<!ENTITY e \"x\">" + body, "malformed"));
    }

    static Stream<Row> entities() {
        return Stream.of(
                note("&lt;&gt;&amp;&quot;&apos;", "{id=1, note=<>&\"'}"),
                note("&#65;&#x42;&#x1F600;", "{id=1, note=AB😀}"),
                note("&#9;", "invalid-value:note"),
                note("&#10;", "invalid-value:note"),
                note("&#xD;", "invalid-value:note"),
                note("&#x85;", "invalid-value:note"),
                note("&#0;", "malformed"),
                note("&#x0;", "malformed"),
                note("&#1;", "malformed"),
                note("&#xB;", "malformed"),
                note("&#x1F;", "malformed"),
                note("&#xD800;", "malformed"),
                note("&#xDFFF;", "malformed"),
                note("&#xD83D;&#xDE00;", "malformed"),
                note("&#xFFFE;", "malformed"),
                note("&#xFFFF;", "malformed"),
                note("&#x110000;", "malformed"),
                note("&#99999999999;", "malformed"),
                note("&#-5;", "malformed"),
                note("&#+65;", "malformed"),
                note("&#X41;", "malformed"),
                note("&#;", "malformed"),
                note("&#x;", "malformed"),
                note("&;", "forbidden-xml"),
                note("&foo;", "forbidden-xml"),
                note("&nbsp;", "forbidden-xml"),
                note("&LT;", "forbidden-xml"),
                note("& ", "malformed"),
                note("a & b;", "forbidden-xml"),
                note("<![CDATA[&foo;]]>", "{id=1, note=&foo;}"),
                note("<![CDATA[<!DOCTYPE a>]]>", "{id=1, note=<!DOCTYPE a>}"),
                note("<![CDATA[<?pi?>]]>", "{id=1, note=<?pi?>}"),
                note("&amp;foo;", "{id=1, note=&foo;}"),
                note("&" + "a".repeat(100_000) + ";", "forbidden-xml"),
                note("&amp;".repeat(100_000), "too-long:note"),
                note("&#65;".repeat(100_000), "too-long:note"));
    }

    static Stream<Row> forbidden() {
        return Stream.of(
                Row.of("<?xml-stylesheet href=\"http://127.0.0.1:1/\"?><request><id>1</id></request>", "forbidden-xml"),
                Row.of("<request><?php exit ?><id>1</id></request>", "forbidden-xml"),
                Row.of("<request><id>1<?pi?></id></request>", "forbidden-xml"),
                Row.of("<request><id>1</id></request><?pi?>", "forbidden-xml"),
                Row.of("<request xmlns=\"urn:other\"><id>1</id></request>", "forbidden-xml"),
                Row.of("<request xmlns=\"\"><id>1</id></request>", "forbidden-xml"),
                Row.of("<request><id xmlns=\"urn:other\">1</id></request>", "forbidden-xml"),
                Row.of("<a:request xmlns:a=\"urn:other\"><a:id>1</a:id></a:request>", "forbidden-xml"),
                Row.of("<request xmlns:a=\"urn:other\"><a:id>1</a:id></request>", "forbidden-xml"),
                Row.of("<request xmlns:a=\"urn:unused\"><id>1</id></request>", "forbidden-xml"),
                Row.of(
                        "<request xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a b\"/>",
                        "forbidden-xml"),
                Row.of(
                        "<request><id>1</id><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/>"
                                + "</request>",
                        "forbidden-xml"),
                Row.of("<xml:request><id>1</id></xml:request>", "forbidden-xml"),
                Row.of("<request xml:lang=\"en\"><id>1</id></request>", "unknown-member:@lang"),
                Row.of("<request xml:base=\"http://127.0.0.1:1/\"><id>1</id></request>", "unknown-member:@base"),
                Row.of("<a:request><id>1</id></a:request>", "malformed"),
                Row.of("<request><a:id>1</a:id></request>", "malformed"));
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

    private static String laughs() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(i -> "<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
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

    private static Row with(String name, String elements, String expected) {
        return Row.of(name, "<request><id>1</id>" + elements + "</request>", expected);
    }

    private static Row encoded(String charset, String body) {
        return new Row(charset, body.getBytes(Charset.forName(charset)), "encoding");
    }

    private static Row raw(String name, String expected, Object... parts) {
        return new Row(name, Row.bytes(parts), expected);
    }
}
