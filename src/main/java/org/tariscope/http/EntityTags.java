package org.tariscope.http;

import java.util.List;
import java.util.stream.Stream;

/** Compares If-None-Match with an entity tag (RFC 9110 section 13.1.2: weak comparison). */
public final class EntityTags {
    private EntityTags() {}

    public static boolean matches(List<String> ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && ifNoneMatch.stream()
                        .flatMap(line -> Stream.of(line.split(",")))
                        .map(String::trim)
                        .map(sent -> sent.startsWith("W/") ? sent.substring(2) : sent)
                        .anyMatch(sent -> sent.equals("*") || sent.equals(tag));
    }
}
