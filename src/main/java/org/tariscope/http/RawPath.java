package org.tariscope.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of an API request as it came over the wire, taken apart by us: what is not plainly a method's name and an
 * optional format segment is nobody's path, so that no spelling slips past a check.
 */
record RawPath(String method) {
    private static final int MAX_LENGTH = 512;
    private static final Pattern PLAIN = Pattern.compile("(/[a-z0-9]+(\\.[a-z0-9]+)*)*/?");

    /**
     * @param path the undecoded part behind the API's base, beginning with a slash
     * @return empty where no method can be meant
     */
    static Optional<RawPath> of(String path) {
        if (path.length() > MAX_LENGTH || !PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String method = Format.selectedBy(name)
                .map(format ->
                        name.substring(0, name.length() - format.segment().length() - 1))
                .orElse(name);
        return Optional.of(new RawPath(withoutSlash(method)));
    }

    private static String withoutSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
