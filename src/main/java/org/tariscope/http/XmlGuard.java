package org.tariscope.http;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks over the text of an XML body before any parser does. Parsers differ by version in what they do with document
 * types, entities and odd declarations; none of them gets to see one.
 */
final class XmlGuard {
    private static final Set<String> ENTITIES = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final int LONGEST_DECLARATION = 200;
    private static final int LONGEST_REFERENCE = 12;
    private static final Pattern VERSION = Pattern.compile("\\sversion\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern ENCODING = Pattern.compile("\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private final String text;
    private int at;

    private XmlGuard(String text) {
        this.text = text;
    }

    static void check(String text) {
        if (!text.codePoints().allMatch(XmlCharacter::allowed)) {
            throw malformed("The body holds a character that XML cannot hold");
        }
        new XmlGuard(text).walk();
    }

    private void walk() {
        declaration();
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == '<') {
                markup();
            } else if (sign == '&') {
                reference();
            } else {
                at++;
            }
        }
    }

    private void declaration() {
        if (!text.startsWith("<?xml") || text.length() < 6 || !Character.isWhitespace(text.charAt(5))) {
            return;
        }
        int end = text.indexOf("?>");
        if (end < 0 || end > LONGEST_DECLARATION) {
            throw malformed("The XML declaration does not end");
        }
        String declaration = text.substring(0, end);
        refuseOther(VERSION.matcher(declaration), "1.0", "Only XML 1.0 is read");
        refuseOther(ENCODING.matcher(declaration), "utf-8", "Only UTF-8 is read");
        at = end + 2;
    }

    private static void refuseOther(Matcher found, String accepted, String detail) {
        if (found.find() && !InputName.fold(found.group(1)).equals(accepted)) {
            throw new Refusal(ProblemType.ENCODING, detail);
        }
    }

    private void markup() {
        if (text.startsWith("<!--", at)) {
            skip("<!--", "-->");
        } else if (text.startsWith("<![CDATA[", at)) {
            skip("<![CDATA[", "]]>");
        } else if (text.startsWith("<!DOCTYPE", at)) {
            throw new Refusal(ProblemType.DOCTYPE, "A document type declaration is not allowed");
        } else if (text.startsWith("<?", at)) {
            throw new Refusal(ProblemType.FORBIDDEN_XML, "Processing instructions are not allowed");
        } else {
            at++;
        }
    }

    private void skip(String open, String close) {
        int end = text.indexOf(close, at + open.length());
        if (end < 0) {
            throw malformed("A comment or CDATA section does not end");
        }
        at = end + close.length();
    }

    private void reference() {
        int end = text.indexOf(';', at);
        if (end < 0) {
            throw malformed("An entity reference does not end");
        }
        String name = text.substring(at + 1, Math.min(end, at + 1 + LONGEST_REFERENCE));
        if (name.startsWith("#")) {
            refuseImpossible(name);
        } else if (!ENTITIES.contains(name)) {
            throw new Refusal(ProblemType.FORBIDDEN_XML, "Only the five entities of XML itself are allowed");
        }
        at = end + 1;
    }

    private static void refuseImpossible(String reference) {
        int point = -1;
        try {
            point = reference.startsWith("#x")
                    ? Integer.parseInt(reference.substring(2), 16)
                    : Integer.parseInt(reference.substring(1));
        } catch (NumberFormatException wrong) {
            // Too many digits, or none: no character either.
        }
        if (!XmlCharacter.allowed(point)) {
            throw malformed("A reference names a character that XML cannot hold");
        }
    }

    private static Refusal malformed(String detail) {
        return new Refusal(ProblemType.MALFORMED, detail);
    }
}
