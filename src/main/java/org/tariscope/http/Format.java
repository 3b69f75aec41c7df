package org.tariscope.http;

import java.util.Optional;
import java.util.stream.Stream;

/** A format of answers and problems. */
public enum Format {
    JSON("json", "application/json", "application/problem+json"),
    XML("xml", "application/xml", "application/problem+xml");

    private final String segment;
    private final String mediaType;
    private final String problemMediaType;

    Format(String segment, String mediaType, String problemMediaType) {
        this.segment = segment;
        this.mediaType = mediaType;
        this.problemMediaType = problemMediaType;
    }

    /** The format that the last segment of a path selects, whatever stands before it. */
    static Optional<Format> selectedBy(String path) {
        String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return Stream.of(values())
                .filter(format -> name.endsWith("/" + format.segment))
                .findFirst();
    }

    /** The last path segment that selects this format. */
    public String segment() {
        return segment;
    }

    /** The media type of an answer, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The media type of a problem (RFC 9457), without parameters. */
    public String problemMediaType() {
        return problemMediaType;
    }
}
