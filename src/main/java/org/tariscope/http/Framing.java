package org.tariscope.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Refuses requests whose end a proxy before us might see elsewhere, or whose headers it might read in another way (RFC 9112
 * sections 6.1 and 6.3). The servers let some of them through, each its own.
 */
final class Framing {
    private static final Set<String> PROTOCOLS = Set.of("HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/2.0");

    private Framing() {}

    static void check(HttpServletRequest request) {
        List<String> encodings = lines(request, "Transfer-Encoding");
        List<String> lengths = lines(request, "Content-Length");
        boolean sound = PROTOCOLS.contains(request.getProtocol())
                && lengths.size() <= 1
                && (encodings.isEmpty()
                        || lengths.isEmpty()
                                && encodings.size() == 1
                                && encodings.get(0).equalsIgnoreCase("chunked"))
                && lines(request, "Host").size() <= 1
                && Collections.list(request.getHeaderNames()).stream()
                        .flatMap(name -> lines(request, name).stream())
                        .noneMatch(Framing::holdsControl);
        if (!sound) {
            throw new Refusal(ProblemType.MALFORMED, "The request's head is ambiguous").header("Connection", "close");
        }
    }

    private static List<String> lines(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    private static boolean holdsControl(String value) {
        return value.chars().anyMatch(sign -> sign < ' ' && sign != '\t' || sign == 0x7F);
    }
}
