package org.tariscope.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tariscope.http.Access;
import org.tariscope.http.AnswerField;
import org.tariscope.http.Catalogue;
import org.tariscope.http.FileInput;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Verb;

/** The text of the reference in docs/, made from the catalogue. */
final class Reference {
    private static final String MADE = "<!-- Made from the code by ReferenceTest; do not edit. -->\n\n";

    private Reference() {}

    static String methods(Catalogue catalogue) {
        String head =
                """
                # The methods of the API

                Each method answers under its name with slashes and with dots, with and without the final slash.
                Answers are JSON; a last path segment `xml`, or `Accept: application/xml`, selects XML. Parameters of
                a GET stand in the query, those of a POST in the body: JSON, XML with the root `request`, or a form.
                Names are read without regard to case. A field without a value is `null` in JSON and left out in XML.
                [problems.md](problems.md) explains the errors. The examples take `$TOKEN` from the answer of `auth`.

                """;
        String contents = catalogue.methods().stream()
                .map(method -> "- [`" + method.name() + "`](#" + method.name().replace(".", "") + "): " + method.text())
                .collect(Collectors.joining("\n", "", "\n"));
        return MADE
                + head
                + contents
                + catalogue.methods().stream().map(Reference::method).collect(Collectors.joining());
    }

    static String problems() {
        String head =
                """
                # The problems that the API answers

                Every error is a problem after RFC 9457, `application/problem+json` or `application/problem+xml`.
                Its `type` is `urn:tariscope:problem:` and the code below; codes never change their meaning.
                `instance` holds the request id, which the log carries too; `errors` names each wrong parameter.

                | status | code | title | what to do |
                |---|---|---|---|
                """;
        return MADE
                + head
                + Stream.of(ProblemType.values())
                        .map(type -> "| " + type.status() + " | `" + type.code() + "` | " + type.title() + " | "
                                + type.advice() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String method(MethodDescription method) {
        return "\n## " + method.name() + "\n\n" + method.text() + ". " + access(method) + "\n\n`" + method.verb()
                + " /api/" + method.path() + "/`" + dotted(method) + "\n"
                + file(method) + parameters(method) + answer(method) + example(method);
    }

    private static String file(MethodDescription method) {
        return method.file()
                .map(file -> "\n" + file.text() + " is the body, `" + file.mediaType()
                        + "`, and the parameters stand in the query; or both are parts of `multipart/form-data`, the file as `"
                        + FileInput.PART + "`. At most " + file.limitBytes() / 1024 / 1024 + " MiB.\n")
                .orElse("");
    }

    private static String access(MethodDescription method) {
        return switch (method.access()) {
            case OPEN -> "Needs no token.";
            case TOKEN -> "Needs a valid token.";
            case RIGHT ->
                "Needs the right of the same name."
                        + method.furtherRights().stream()
                                .map(right -> " `" + right + "` is a right of its own, for what the text says of it.")
                                .collect(Collectors.joining());
        };
    }

    private static String dotted(MethodDescription method) {
        return Stream.concat(Stream.of(method.name()), method.aliases().stream())
                .filter(name -> name.contains("."))
                .map(name -> ", `/api/" + name + "/`")
                .collect(Collectors.joining());
    }

    private static String parameters(MethodDescription method) {
        if (method.parameters().isEmpty()) {
            return "\nNo parameters.\n";
        }
        return method.parameters().stream()
                .map(Reference::row)
                .collect(
                        Collectors.joining("", "\n| parameter | value | default | meaning |\n|---|---|---|---|\n", ""));
    }

    private static String row(Parameter parameter) {
        String name = "`" + parameter.name() + "`";
        String aliases = parameter.aliases().stream()
                .map(alias -> "; also `" + alias + "`")
                .collect(Collectors.joining());
        return "| " + (parameter.required() ? "**" + name + "**" : name) + aliases + " | " + TypeWords.of(parameter)
                + " | "
                + parameter.fallback().map(text -> "`" + text + "`").orElse(parameter.required() ? "required" : "–")
                + " | " + parameter.text() + " |\n";
    }

    private static String answer(MethodDescription method) {
        if (method.isCsv()) {
            return "\nAnswer: a file, `text/csv` in UTF-8.\n";
        }
        if (method.answer().isEmpty()) {
            return "\nAnswer: 204, without a body.\n";
        }
        String xml = method.row()
                .map(row -> "rows; XML: root `" + method.root() + "`, a `" + row + "` for each")
                .orElse("one record; XML: root `" + method.root() + "`");
        return AnswerField.of(method.answer().get()).stream()
                .map(Reference::field)
                .collect(Collectors.joining("", "\nAnswer: " + xml + ".\n\n| field | value |\n|---|---|\n", ""));
    }

    private static String field(AnswerField field) {
        String item = field.item().map(name -> "; XML: `" + name + "` elements").orElse("")
                + field.inner()
                        .map(name -> " of `" + name + "`, or `null` where there is none")
                        .orElse("");
        return "| `" + field.name() + "` | " + words(field.type()) + item + (field.isNullable() ? ", or null" : "")
                + " |\n";
    }

    private static String words(Type type) {
        if (type instanceof ParameterizedType generic) {
            String inner = words(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == List.class ? "list: " + inner : inner;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return AnswerField.of(plain.asSubclass(Record.class)).stream()
                    .map(field -> "`" + field.name() + "`")
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return switch (plain.getSimpleName()) {
            case "String" -> "text";
            case "Object" -> "text, number, `true`, `false` or null";
            case "boolean", "Boolean" -> "`true` or `false`";
            case "int", "Integer", "long", "Long" -> "whole number";
            case "BigDecimal" -> "decimal number";
            case "LocalDate" -> "day";
            case "LocalDateTime" -> "local time";
            case "Instant" -> "time in UTC";
            default ->
                Stream.of(plain.getEnumConstants())
                        .map(word -> "`" + word + "`")
                        .collect(Collectors.joining(", "));
        };
    }

    private static String example(MethodDescription method) {
        String token = method.access() == Access.OPEN ? "" : " -H \"Authorization: Bearer $TOKEN\"";
        String url = "http://localhost:8085/api/" + method.path() + "/";
        return "\n```\ncurl" + token + request(method, url) + "\n```\n";
    }

    private static String request(MethodDescription method, String url) {
        if (method.verb() == Verb.GET) {
            String query = BodyExample.form(method);
            return " '" + url + (query.isEmpty() ? "" : "?" + query) + "'";
        }
        if (method.file().isPresent()) {
            return " -H 'Content-Type: " + method.file().get().mediaType() + "' --data-binary @file.csv '" + url + "?"
                    + BodyExample.form(method) + "'";
        }
        return method.parameters().isEmpty()
                ? " -X POST " + url
                : " -H 'Content-Type: application/json' -d '" + BodyExample.json(method) + "' " + url;
    }
}
