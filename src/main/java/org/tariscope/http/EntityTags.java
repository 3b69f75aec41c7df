package org.tariscope.http;

import java.util.stream.Stream;

/** Compares If-None-Match with an entity tag (RFC 9110 section 13.1.2: weak comparison). */
public final class EntityTags {
    private EntityTags() {}

    /** Whether the header, null where there is none, names the tag. */
    public static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(","))
                        .map(String::trim)
                        .map(sent -> sent.startsWith("W/") ? sent.substring(2) : sent)
                        .anyMatch(sent -> sent.equals("*") || sent.equals(tag));
    }
}
