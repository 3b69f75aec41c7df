package org.tariscope.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code name=value&name=value} strictly, as query strings and forms send it. */
final class UrlEncoded {
    private UrlEncoded() {}

    /** The fields of a query string as the server got it; null and empty are none. */
    static List<RawMember> query(String raw) {
        if (raw == null) {
            return List.of();
        }
        if (raw.length() > InputLimits.QUERY_CHARACTERS) {
            throw new Refusal(
                    ProblemType.TOO_LONG, "A query has at most " + InputLimits.QUERY_CHARACTERS + " characters");
        }
        if (raw.chars().anyMatch(sign -> sign > '~')) {
            throw new Refusal(ProblemType.ENCODING, "A query has only ASCII characters; others are percent-encoded");
        }
        return fields(raw, InputLimits.QUERY_PARAMETERS);
    }

    /** The fields of a form in a request's body. */
    static List<RawMember> form(String text) {
        return fields(text, InputLimits.VALUES);
    }

    private static List<RawMember> fields(String text, int most) {
        List<RawMember> fields = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int ampersand = text.indexOf('&', start);
            int end = ampersand < 0 ? text.length() : ampersand;
            if (end > start) {
                fields.add(field(text.substring(start, end)));
            }
            if (fields.size() > most) {
                throw new Refusal(ProblemType.TOO_MANY, "At most " + most + " parameters are read");
            }
            start = end + 1;
        }
        return fields;
    }

    private static RawMember field(String pair) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        if (name.isEmpty()) {
            throw new Refusal(ProblemType.MALFORMED, "A parameter has no name");
        }
        return new RawMember(name, new RawValue.Scalar(RawValue.Kind.FIELD, value));
    }

    private static String decode(String encoded) {
        byte[] signs = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(signs.length);
        for (int i = 0; i < signs.length; i++) {
            if (signs[i] == '%') {
                decoded.write(hex(signs, i + 1) * 16 + hex(signs, i + 2));
                i += 2;
            } else {
                decoded.write(plain(signs[i]));
            }
        }
        return Utf8.text(decoded.toByteArray());
    }

    private static int plain(byte sign) {
        if (sign >= 0 && sign <= ' ' || sign == 0x7F) {
            throw new Refusal(ProblemType.MALFORMED, "Spaces and control characters are percent-encoded");
        }
        return sign == '+' ? ' ' : sign;
    }

    private static int hex(byte[] signs, int at) {
        int digit = at < signs.length ? hex(signs[at]) : -1;
        if (digit < 0) {
            throw new Refusal(ProblemType.MALFORMED, "A percent sign is followed by two hexadecimal digits");
        }
        return digit;
    }

    private static int hex(byte sign) {
        // Character.digit alone would take fullwidth and Arabic digits; a negative byte is not ASCII.
        return sign < 0 ? -1 : Character.digit(sign, 16);
    }
}
