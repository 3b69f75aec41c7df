package org.tariscope.http;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Escapes in JSON what a browser that takes it for HTML or JavaScript would act on. Outside of strings none of these
 * characters stands in JSON, so each one seen is inside.
 */
final class HtmlSafeWriter extends FilterWriter {
    HtmlSafeWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int sign) throws IOException {
        String escaped = escaped((char) sign);
        if (escaped == null) {
            out.write(sign);
        } else {
            out.write(escaped);
        }
    }

    /** Writes what lies between such characters as a whole. */
    @Override
    public void write(char[] signs, int offset, int length) throws IOException {
        int from = offset;
        for (int i = offset; i < offset + length; i++) {
            String escaped = escaped(signs[i]);
            if (escaped != null) {
                out.write(signs, from, i - from);
                out.write(escaped);
                from = i + 1;
            }
        }
        out.write(signs, from, offset + length - from);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.substring(offset, offset + length).toCharArray(), 0, length);
    }

    /** Null: as it is. */
    private static String escaped(char sign) {
        return switch (sign) {
            case '<' -> "\\u003c";
            case '>' -> "\\u003e";
            case '&' -> "\\u0026";
            case '\u2028' -> "\\u2028";
            case '\u2029' -> "\\u2029";
            default -> null;
        };
    }
}
