package org.tariscope.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tariscope.http.Access;
import org.tariscope.http.Format;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.ParameterType;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Verb;

/** The error answers: one component for each status, and which of them a method can give. */
final class ProblemResponses {
    private static final Map<Integer, String> PHRASES = Map.ofEntries(
            Map.entry(400, "Bad request; `type` and `errors` say what is wrong"),
            Map.entry(401, "Not authenticated"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Verb not allowed"),
            Map.entry(406, "No acceptable format"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Body too large"),
            Map.entry(415, "Format of the body not supported"),
            Map.entry(422, "Contradiction"),
            Map.entry(429, "Too many requests"),
            Map.entry(500, "Server failure"),
            Map.entry(503, "Not available now"));

    private static final Map<Integer, List<String>> HEADERS = Map.of(
            401, List.of("WWW-Authenticate"),
            403, List.of("WWW-Authenticate"),
            405, List.of("Allow"),
            429, List.of("Retry-After"),
            503, List.of("Retry-After"));

    private ProblemResponses() {}

    /** The statuses that the method documents one by one; any other is the {@code default} response. */
    static SortedSet<Integer> of(MethodDescription method) {
        SortedSet<Integer> statuses = new TreeSet<>(Set.of(400, 406, 429, 503));
        if (method.access() != Access.OPEN || takes(method, ParameterType.Secret.class)) {
            statuses.add(401);
        }
        if (method.access() == Access.RIGHT) {
            statuses.add(403);
        }
        if (method.parameters().stream().anyMatch(each -> each.type().equals(new ParameterType.Id(false)))) {
            statuses.add(404);
        }
        if (method.verb() == Verb.POST) {
            statuses.addAll(Set.of(413, 415));
        }
        if (method.verb() == Verb.POST && method.access() == Access.RIGHT) {
            statuses.add(409);
        }
        if (method.isKeyed() || method.file().isPresent()) {
            statuses.add(422);
        }
        return statuses;
    }

    private static boolean takes(MethodDescription method, Class<? extends ParameterType> type) {
        return method.parameters().stream().anyMatch(parameter -> type.isInstance(parameter.type()));
    }

    static String name(int status) {
        return "problem-" + status;
    }

    static JsonObject components() {
        JsonObjectBuilder components = Json.createObjectBuilder();
        Stream.of(ProblemType.values())
                .map(ProblemType::status)
                .distinct()
                .sorted()
                .forEach(status -> components.add(
                        name(status), response(description(status), HEADERS.getOrDefault(status, List.of()))));
        return components
                .add("problem", response("Any other problem", List.of()))
                .build();
    }

    private static String description(int status) {
        String phrase = PHRASES.getOrDefault(status, "Refused");
        if (status == 400) {
            return phrase;
        }
        return phrase
                + Stream.of(ProblemType.values())
                        .filter(type -> type.status() == status)
                        .map(type -> "`" + type.code() + "`")
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private static JsonObjectBuilder response(String description, List<String> headers) {
        JsonObjectBuilder content = Json.createObjectBuilder();
        for (Format format : Format.values()) {
            content.add(
                    format.problemMediaType(), Json.createObjectBuilder().add("schema", Refs.to("schemas", "Problem")));
        }
        return Json.createObjectBuilder()
                .add("description", description)
                .add("headers", Refs.headers(headers))
                .add("content", content);
    }

    /** The body of all of them (RFC 9457); the members that a problem does not have are left out. */
    static JsonObject schema(JsonObject generated) {
        JsonArrayBuilder uris = Json.createArrayBuilder();
        Stream.of(ProblemType.values()).map(ProblemType::uri).forEach(uris::add);
        JsonObject properties = generated.getJsonObject("properties");
        JsonObject type = Json.createObjectBuilder()
                .add("type", "string")
                .add("enum", uris)
                .build();
        return Json.createObjectBuilder(generated)
                .add("properties", Json.createObjectBuilder(properties).add("type", type))
                .add("required", Json.createArrayBuilder(List.of("type", "title", "status", "detail", "instance")))
                .add("xml", Json.createObjectBuilder().add("name", "problem").add("namespace", "urn:ietf:rfc:7807"))
                .build();
    }
}
