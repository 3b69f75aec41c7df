package org.tariscope.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Whether a request that changes something comes from one of our own pages. */
final class Origin {
    /** The form field with the session's token. */
    static final String FIELD = "csrf";

    /** The header with it, where a script sends something that is no form. */
    static final String HEADER = "X-Tariscope-Form";

    private Origin() {}

    /** Whether the browser says nothing against it, and the form brings the token that the session showed. */
    static boolean isOurs(HttpServletRequest request, Optional<String> shown) {
        return isSameSite(request) && shown.isPresent() && isEqual(shown.get(), sent(request));
    }

    private static String sent(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        return header == null ? request.getParameter(FIELD) : header;
    }

    private static boolean isSameSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin == null || origin.equals("https://" + host) || origin.equals("http://" + host);
    }

    private static boolean isEqual(String expected, String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
