package org.tariscope.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A call of one method.
 *
 * @param answer the class that reads its XML answer
 * @param query with its question mark; empty where there is none
 * @param type of the body
 * @param body made anew for each request; empty: the method takes none
 * @param headers more than the token
 * @param fresh the fields that two answers cannot have in common
 */
record Call(
        Class<?> answer,
        String query,
        String type,
        Supplier<String> body,
        Map<String, String> headers,
        Set<String> fresh) {
    private static final String JSON = "application/json";

    static Call get(Class<?> answer, String query) {
        return new Call(answer, query, JSON, () -> "", Map.of(), Set.of());
    }

    static Call post(Class<?> answer, Supplier<String> body) {
        return new Call(answer, "", JSON, body, Map.of(), Set.of());
    }

    static Call post(Class<?> answer, String body) {
        return post(answer, () -> body);
    }

    /** A file as the body. */
    static Call file(Class<?> answer, String query, String type, String file) {
        return new Call(answer, query, type, () -> file, Map.of(), Set.of());
    }

    Call fresh(String... fields) {
        return new Call(answer, query, type, body, headers, Set.of(fields));
    }

    Call with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Call(answer, query, type, body, more, fresh);
    }
}
