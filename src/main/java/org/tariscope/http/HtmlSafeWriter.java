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
        switch (sign) {
            case '<' -> out.write("\\u003c");
            case '>' -> out.write("\\u003e");
            case '&' -> out.write("\\u0026");
            case '\u2028' -> out.write("\\u2028");
            case '\u2029' -> out.write("\\u2029");
            default -> out.write(sign);
        }
    }

    @Override
    public void write(char[] signs, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(signs[i]);
        }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(text.charAt(i));
        }
    }
}
