package org.tariscope.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The caller's name for one request and its repetitions: 8 to 255 visible ASCII characters, in quotation marks (a string of
 * RFC 8941) or bare.
 */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*)\"");
    private static final Pattern KEY = Pattern.compile("[!-~]{8,255}");

    private IdempotencyKey() {}

    /** The request's key; empty where it has none. A key that is none, or a second one, is refused (400). */
    static Optional<String> of(HttpServletRequest request) {
        List<String> lines = Collections.list(request.getHeaders(HEADER));
        if (lines.size() > 1) {
            throw Refusal.of(ProblemType.DUPLICATE_PARAMETER, HEADER, "stands more than once");
        }
        return lines.stream().findFirst().map(IdempotencyKey::parse);
    }

    static String parse(String header) {
        String sent = header.strip();
        Matcher quoted = QUOTED.matcher(sent);
        String key = quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : sent;
        if (!KEY.matcher(key).matches() || !quoted.matches() && key.startsWith("\"")) {
            throw Refusal.of(
                    ProblemType.INVALID_VALUE,
                    HEADER,
                    "must be 8 to 255 visible ASCII characters, bare or in quotation marks");
        }
        return key;
    }
}
