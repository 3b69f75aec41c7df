package org.tariscope.auth;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/** The token in the Authorization header: the one place where a token is looked for. */
sealed interface BearerHeader {
    /** There is no Authorization header, or one of another scheme: the request is anonymous. */
    record Absent() implements BearerHeader {}

    /** A token was meant but the header cannot be used; {@code text} of it is not read any further. */
    record Unusable() implements BearerHeader {}

    record Token(String compact) implements BearerHeader {}

    static BearerHeader of(Enumeration<String> headers) {
        List<String> lines = headers == null ? List.of() : Collections.list(headers);
        if (lines.isEmpty()) {
            return new Absent();
        }
        if (lines.size() > 1) {
            return new Unusable();
        }
        String line = lines.get(0);
        if (!line.toLowerCase(Locale.ROOT).startsWith("bearer")) {
            return new Absent();
        }
        String rest = line.substring("bearer".length());
        String token = rest.startsWith(" ") ? rest.substring(1) : "";
        return token.isEmpty() || token.contains(" ") || token.contains(",") ? new Unusable() : new Token(token);
    }
}
