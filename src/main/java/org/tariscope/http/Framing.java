package org.tariscope.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Set;

/**
 * Refuses requests whose end a proxy before us might see elsewhere, or whose headers it might read in another way (RFC 9112
 * sections 6.1 and 6.3). The servers let some of them through, each its own.
 */
final class Framing {
    private static final Set<String> PROTOCOLS = Set.of("HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/2.0");

    private Framing() {}

    static void check(HttpServletRequest request) {
        if (!PROTOCOLS.contains(request.getProtocol()) || !isBodySound(request) || !areLinesSound(request)) {
            throw new Refusal(ProblemType.MALFORMED, "The request's head is ambiguous").header("Connection", "close");
        }
    }

    private static boolean isBodySound(HttpServletRequest request) {
        int encodings = count(request, "Transfer-Encoding");
        int lengths = count(request, "Content-Length");
        if (encodings == 0) {
            return lengths <= 1;
        }
        return lengths == 0
                && encodings == 1
                && request.getHeader("Transfer-Encoding").equalsIgnoreCase("chunked");
    }

    private static boolean areLinesSound(HttpServletRequest request) {
        if (count(request, "Host") > 1) {
            return false;
        }
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            for (Enumeration<String> lines = request.getHeaders(names.nextElement()); lines.hasMoreElements(); ) {
                if (holdsControl(lines.nextElement())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int count(HttpServletRequest request, String name) {
        int count = 0;
        for (Enumeration<String> lines = request.getHeaders(name); lines.hasMoreElements(); lines.nextElement()) {
            count++;
        }
        return count;
    }

    private static boolean holdsControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign < ' ' && sign != '\t' || sign == 0x7F) {
                return true;
            }
        }
        return false;
    }
}
