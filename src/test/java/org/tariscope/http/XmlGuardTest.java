package org.tariscope.http;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Document types, entities and namespaces in XML bodies. */
class XmlGuardTest {

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"doctypes", "entities", "forbidden"})
    void everyRowEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> Example.body(Example.XML, bytes));
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

    private static String laughs() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(i -> "<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
    }

    private static Row note(String content, String expected) {
        return Row.of(content, "<request><id>1</id><note>" + content + "</note></request>", expected);
    }
}
