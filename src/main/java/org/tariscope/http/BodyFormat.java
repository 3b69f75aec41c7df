package org.tariscope.http;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The formats in which a request's body is read, found by its Content-Type. */
enum BodyFormat {
    JSON,
    XML,
    FORM;

    /** The format that this value of Content-Type names. */
    static BodyFormat of(String contentType) {
        String[] parts = contentType.split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            refuseOtherCharset(InputName.fold(parts[i].strip()));
        }
        return switch (InputName.fold(parts[0].strip())) {
            case "application/json" -> JSON;
            case "application/xml", "text/xml" -> XML;
            case "application/x-www-form-urlencoded" -> FORM;
            default ->
                throw unsupported("The body is application/json, application/xml or application/x-www-form-urlencoded");
        };
    }

    /** Refuses any Content-Encoding that would have to be undone; null where there is none. */
    static void refuseEncoding(String contentEncoding) {
        boolean plain = contentEncoding == null
                || contentEncoding.isBlank()
                || InputName.fold(contentEncoding.strip()).equals("identity");
        if (!plain) {
            throw unsupported("The body is sent without a Content-Encoding");
        }
    }

    private static void refuseOtherCharset(String parameter) {
        boolean other = parameter.startsWith("charset")
                && !Set.of("charset=utf-8", "charset=\"utf-8\"").contains(parameter);
        if (other) {
            throw unsupported("The body is sent in UTF-8");
        }
    }

    /** The members of a body in this format. */
    List<RawMember> read(byte[] body, MethodDescription method) {
        String text = Utf8.document(body);
        return switch (this) {
            case JSON -> JsonBody.read(text, InputLimits.values(method));
            case XML ->
                XmlBody.read(text, new TreeSet<>(List.of("request", method.root())), InputLimits.values(method));
            case FORM -> UrlEncoded.form(text);
        };
    }

    ProblemType repetition() {
        return this == FORM ? ProblemType.DUPLICATE_PARAMETER : ProblemType.DUPLICATE_MEMBER;
    }

    static Refusal missing() {
        return unsupported("A body needs a Content-Type");
    }

    private static Refusal unsupported(String detail) {
        return new Refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
    }
}
