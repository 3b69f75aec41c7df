package org.tariscope.http;

import java.util.Optional;

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
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        int begin = path.lastIndexOf('/', end - 1) + 1;
        if (begin == 0) {
            return Optional.empty();
        }
        return switch (path.substring(begin, end)) {
            case "json" -> Optional.of(JSON);
            case "xml" -> Optional.of(XML);
            default -> Optional.empty();
        };
    }

    /** The last path segment that selects this format. */
    public String segment() {
        return segment;
    }

    /** The media type of an answer, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The whole Content-Type of an answer. */
    String contentType() {
        return mediaType + ";charset=UTF-8";
    }

    /** The media type of a problem (RFC 9457), without parameters. */
    public String problemMediaType() {
        return problemMediaType;
    }
}
