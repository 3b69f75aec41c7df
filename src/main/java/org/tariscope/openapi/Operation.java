package org.tariscope.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import org.tariscope.http.Access;
import org.tariscope.http.Format;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType;
import org.tariscope.http.Verb;

/** The OpenAPI operation of one method. */
final class Operation {
    private final MethodDescription method;
    private final AnswerSchemas answers;

    Operation(MethodDescription method, AnswerSchemas answers) {
        this.method = method;
        this.answers = answers;
    }

    /** Methods of one first word stand together. */
    static String tag(MethodDescription method) {
        return method.name().split("\\.", 2)[0];
    }

    /** Answers of the price list carry an entity tag. */
    static boolean isTagged(MethodDescription method) {
        return method.verb() == Verb.GET
                && method.keptWhile().isPresent()
                && (tag(method).equals("tariffs") || method.name().equals("services.list"));
    }

    JsonObject json() {
        JsonObjectBuilder operation = Json.createObjectBuilder()
                .add("tags", Json.createArrayBuilder().add(tag(method)))
                .add("summary", method.text())
                .add("description", description())
                .add("operationId", method.name());
        JsonValue parameters = parameters();
        if (!parameters.asJsonArray().isEmpty()) {
            operation.add("parameters", parameters);
        }
        if (method.verb() == Verb.POST && !method.parameters().isEmpty()) {
            operation.add(
                    "requestBody",
                    Json.createObjectBuilder().add("required", true).add("content", bodies()));
        }
        return operation
                .add("responses", responses())
                .add("security", security())
                .build();
    }

    private String description() {
        String access =
                switch (method.access()) {
                    case OPEN -> "Needs no token.";
                    case TOKEN -> "Needs a valid token.";
                    case RIGHT -> "Needs the right `" + method.name() + "`" + further() + ".";
                };
        String format = method.answer().isPresent() ? " XML also at `/api/" + method.path() + "/xml/`." : "";
        return access + format;
    }

    private String further() {
        return method.furtherRights().stream()
                .map(right -> "; for more, `" + right + "` too")
                .collect(Collectors.joining());
    }

    private JsonValue parameters() {
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        if (method.verb() == Verb.GET) {
            method.parameters().forEach(each -> parameters.add(query(each, each.required())));
        }
        if (method.file().isPresent()) {
            method.parameters().forEach(each -> parameters.add(query(each, false)));
        }
        if (isTagged(method)) {
            parameters.add(Refs.to("parameters", "If-None-Match"));
        }
        if (method.isKeyed()) {
            parameters.add(Refs.to("parameters", "Idempotency-Key"));
        }
        return parameters.build();
    }

    private static JsonObjectBuilder query(Parameter parameter, boolean required) {
        JsonObjectBuilder query = Json.createObjectBuilder()
                .add("name", parameter.name())
                .add("in", "query")
                .add("description", parameter.text())
                .add("required", required)
                .add("schema", InputSchema.value(parameter));
        if (parameter.type() instanceof ParameterType.TextList) {
            query.add("style", "form").add("explode", false);
        }
        parameter.example().ifPresent(text -> query.add("example", ExampleValue.json(parameter)));
        return query;
    }

    private JsonObjectBuilder bodies() {
        if (method.file().isPresent()) {
            return FileBody.content(method, method.file().get());
        }
        JsonObject example = BodyExample.json(method);
        JsonObjectBuilder bodies = Json.createObjectBuilder()
                .add("application/json", body().add("example", example))
                .add("application/xml", body().add("example", BodyExample.xml(method)));
        return BodyExample.fitsForm(method)
                ? bodies.add("application/x-www-form-urlencoded", form().add("example", example))
                : bodies;
    }

    private JsonObjectBuilder body() {
        return Json.createObjectBuilder().add("schema", Refs.to("schemas", requestName(method)));
    }

    static String requestName(MethodDescription method) {
        return method.name() + ".request";
    }

    /** A form sends a list as one value with commas. */
    private JsonObjectBuilder form() {
        JsonObjectBuilder encoding = Json.createObjectBuilder();
        method.parameters().stream()
                .filter(parameter -> parameter.type() instanceof ParameterType.TextList
                        || parameter.type() instanceof ParameterType.ScalarList
                        || parameter.type() instanceof ParameterType.ValueList)
                .forEach(parameter -> encoding.add(
                        parameter.name(),
                        Json.createObjectBuilder().add("style", "form").add("explode", false)));
        JsonObject lists = encoding.build();
        return lists.isEmpty() ? body() : body().add("encoding", lists);
    }

    private JsonObjectBuilder responses() {
        JsonObjectBuilder responses = Json.createObjectBuilder();
        if (method.isCsv()) {
            responses.add("200", csv());
        } else {
            method.answer()
                    .ifPresentOrElse(
                            type -> responses.add("200", answer(answers.of(type, method))),
                            () -> responses.add("204", empty("Done", List.of())));
        }
        if (isTagged(method)) {
            responses.add("304", empty("The client's copy is still good", List.of("ETag")));
        }
        for (int status : ProblemResponses.of(method)) {
            responses.add(Integer.toString(status), Refs.to("responses", ProblemResponses.name(status)));
        }
        return responses.add("default", Refs.to("responses", "problem"));
    }

    private JsonObjectBuilder answer(JsonObject schema) {
        JsonObjectBuilder content = Json.createObjectBuilder();
        for (Format format : Format.values()) {
            content.add(format.mediaType(), Json.createObjectBuilder().add("schema", schema));
        }
        return empty("The answer", answerHeaders()).add("content", content);
    }

    private static JsonObjectBuilder csv() {
        JsonObjectBuilder content = Json.createObjectBuilder()
                .add(
                        "text/csv",
                        Json.createObjectBuilder()
                                .add("schema", Json.createObjectBuilder().add("type", "string")));
        return empty("The file", List.of()).add("content", content);
    }

    private List<String> answerHeaders() {
        if (isTagged(method)) {
            return List.of("ETag");
        }
        return method.isKeyed() ? List.of("Idempotency-Replayed") : List.of();
    }

    private static JsonObjectBuilder empty(String description, List<String> headers) {
        return Json.createObjectBuilder().add("description", description).add("headers", Refs.headers(headers));
    }

    /** OpenAPI 3.1 lets a bearer scheme name the roles that are needed: here, the right. */
    private JsonArrayBuilder security() {
        if (method.access() == Access.OPEN) {
            return Json.createArrayBuilder();
        }
        JsonArrayBuilder rights = Json.createArrayBuilder();
        if (method.access() == Access.RIGHT) {
            rights.add(method.name());
        }
        return Json.createArrayBuilder().add(Json.createObjectBuilder().add("bearerAuth", rights));
    }
}
