package org.tariscope.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.List;
import org.tariscope.http.Access;
import org.tariscope.http.Catalogue;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Problem;
import org.tariscope.http.Verb;

/** The OpenAPI 3.1 document of a catalogue. What it says of a method comes from the method's entry alone. */
final class OpenApiDocument {
    private static final String DESCRIPTION =
            """
            Every method answers under its name with slashes, `/api/tariffs/details/`, and with dots, \
            `/api/tariffs.details/`, with and without the final slash. Answers are JSON, or XML on a last path segment \
            `xml` or `Accept: application/xml`. Names are read without regard to case; what is unknown, repeated or \
            out of range is refused. A field without a value is `null` in JSON and left out in XML. \
            Errors are problems after RFC 9457.""";

    private final List<MethodDescription> methods;
    private final AnswerSchemas answers = new AnswerSchemas();

    private OpenApiDocument(Catalogue catalogue) {
        methods = catalogue.methods();
    }

    /** The same catalogue gives the same text. */
    static JsonObject of(Catalogue catalogue) {
        return new OpenApiDocument(catalogue).json();
    }

    private JsonObject json() {
        JsonObject paths = paths();
        return Json.createObjectBuilder()
                .add("openapi", "3.1.0")
                .add("info", info())
                .add(
                        "servers",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", "/")))
                .add("tags", tags())
                .add("paths", paths)
                .add("components", components())
                .build();
    }

    private static JsonObjectBuilder info() {
        return Json.createObjectBuilder()
                .add("title", "Tariscope API")
                .add("version", "4.6")
                .add("description", DESCRIPTION);
    }

    /** What everybody may call, log-in above all, stands first. */
    private JsonArrayBuilder tags() {
        JsonArrayBuilder tags = Json.createArrayBuilder();
        methods.stream()
                .sorted(Comparator.comparing(method -> method.access() == Access.RIGHT))
                .map(Operation::tag)
                .distinct()
                .forEach(tag -> tags.add(Json.createObjectBuilder().add("name", tag)));
        return tags;
    }

    private JsonObject paths() {
        JsonObjectBuilder paths = Json.createObjectBuilder();
        for (MethodDescription method : methods) {
            String verb = method.verb() == Verb.GET ? "get" : "post";
            paths.add(
                    "/api/" + method.path() + "/",
                    Json.createObjectBuilder().add(verb, new Operation(method, answers).json()));
        }
        return paths.build();
    }

    private JsonObjectBuilder components() {
        return Json.createObjectBuilder()
                .add("schemas", schemas())
                .add("responses", ProblemResponses.components())
                .add(
                        "parameters",
                        Json.createObjectBuilder()
                                .add("If-None-Match", ifNoneMatch())
                                .add("Idempotency-Key", idempotencyKey()))
                .add("headers", headers())
                .add("securitySchemes", Json.createObjectBuilder().add("bearerAuth", bearer()));
    }

    private JsonObjectBuilder schemas() {
        JsonObjectBuilder schemas = Json.createObjectBuilder();
        answers.components().forEach(schemas::add);
        methods.stream()
                .filter(method -> method.verb() == Verb.POST
                        && method.file().isEmpty()
                        && !method.parameters().isEmpty())
                .forEach(method -> schemas.add(Operation.requestName(method), InputSchema.body(method)));
        AnswerSchemas problem = new AnswerSchemas();
        problem.of(Problem.class, MethodDescription.get("problem", "").answers(Problem.class, "problem"));
        problem.components()
                .forEach((name, schema) ->
                        schemas.add(name, name.equals("Problem") ? ProblemResponses.schema(schema) : schema));
        return schemas;
    }

    private static JsonObjectBuilder ifNoneMatch() {
        return Json.createObjectBuilder()
                .add("name", "If-None-Match")
                .add("in", "header")
                .add("description", "The entity tag of the client's copy: 304 while it is still good")
                .add("schema", text());
    }

    private static JsonObjectBuilder idempotencyKey() {
        return Json.createObjectBuilder()
                .add("name", "Idempotency-Key")
                .add("in", "header")
                .add(
                        "description",
                        "8 to 255 visible ASCII characters of the caller's choice; for 30 days the same key with the same values"
                                + " gives the first answer again and does nothing more")
                .add("schema", text().add("minLength", 8).add("maxLength", 257));
    }

    private static JsonObjectBuilder headers() {
        return Json.createObjectBuilder()
                .add("X-Request-Id", header("Names this request in the log", text()))
                .add("ETag", header("Names this state of the answer", text()))
                .add("Idempotency-Replayed", header("`true` where the key's first answer is given again", text()))
                .add("Allow", header("The verbs that are allowed", text()))
                .add("WWW-Authenticate", header("What is wrong with the token, or which right is missing", text()))
                .add(
                        "Retry-After",
                        header("Seconds to wait", Json.createObjectBuilder().add("type", "integer")));
    }

    private static JsonObjectBuilder header(String description, JsonObjectBuilder schema) {
        return Json.createObjectBuilder().add("description", description).add("schema", schema);
    }

    private static JsonObjectBuilder text() {
        return Json.createObjectBuilder().add("type", "string");
    }

    private static JsonObjectBuilder bearer() {
        return Json.createObjectBuilder()
                .add("type", "http")
                .add("scheme", "bearer")
                .add("bearerFormat", "JWT")
                .add(
                        "description",
                        "The token that `auth` answers: valid for six hours, from the caller's address only");
    }
}
