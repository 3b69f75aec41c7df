package org.tariscope.http;

import java.util.Optional;

/**
 * A Content-Type as far as files need it.
 *
 * @param name in lower case, without parameters
 * @param charset as it is stated
 */
record MediaTypeHeader(String name, Optional<String> charset) {
    private static final String CHARSET = "charset=";

    static MediaTypeHeader of(String header) {
        String[] parts = header.split(";", -1);
        Optional<String> charset = Optional.empty();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
                charset = Optional.of(
                        part.substring(CHARSET.length()).replace("\"", "").strip());
            }
        }
        return new MediaTypeHeader(InputName.fold(parts[0].strip()), charset);
    }
}
