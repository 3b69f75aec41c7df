package org.tariscope.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;

/** A header that may stand on several lines, read whole: what a second line says must not be overlooked. */
public final class HeaderLines {
    private HeaderLines() {}

    /** The header's lines with commas between them, as RFC 9110 section 5.3 joins them; null where there is none. */
    public static String joined(HttpServletRequest request, String name) {
        Enumeration<String> lines = request.getHeaders(name);
        if (lines == null || !lines.hasMoreElements()) {
            return null;
        }
        String first = lines.nextElement();
        if (!lines.hasMoreElements()) {
            return first;
        }
        StringBuilder joined = new StringBuilder(first);
        while (lines.hasMoreElements()) {
            joined.append(',').append(lines.nextElement());
        }
        return joined.toString();
    }
}
