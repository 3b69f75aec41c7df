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
import org.tariscope.http.ParameterType;
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
        return "| " + (parameter.required() ? "**" + name + "**" : name) + aliases + " | " + type(parameter)
                + " | "
                + parameter.fallback().map(text -> "`" + text + "`").orElse(parameter.required() ? "required" : "–")
                + " | " + parameter.text() + " |\n";
    }

    private static String part(Parameter field) {
        String name = "`" + field.name() + "`";
        return (field.required() ? "**" + name + "**" : name) + " (" + field.text() + ": " + type(field)
                + field.fallback().map(text -> "; default `" + text + "`").orElse("") + ")";
    }

    private static String type(Parameter parameter) {
        return type(parameter.type()) + (parameter.nullable() ? "; null clears it" : "");
    }

    private static String type(ParameterType type) {
        if (type instanceof ParameterType.Id id) {
            return id.zeroMeansAll() ? "id, or 0" : "id";
        }
        if (type instanceof ParameterType.Whole whole) {
            return "whole number, " + whole.min() + " to " + whole.max();
        }
        if (type instanceof ParameterType.Decimal decimal) {
            return "decimal number, at most " + decimal.integerDigits() + " digits before and "
                    + decimal.fractionDigits() + " after the point";
        }
        if (type instanceof ParameterType.Choice choice) {
            return choice.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        }
        return text(type);
    }

    private static String text(ParameterType type) {
        if (type instanceof ParameterType.Flag) {
            return "`true` or `false`";
        }
        if (type instanceof ParameterType.Day) {
            return "day, `yyyy-MM-dd`";
        }
        if (type instanceof ParameterType.Moment) {
            return "local time, `yyyy-MM-ddTHH:mm:ss`";
        }
        if (type instanceof ParameterType.Text text) {
            return "text of at most " + text.maxLength() + " characters";
        }
        if (type instanceof ParameterType.Lines lines) {
            return "text of at most " + lines.maxLength() + " characters, line breaks and tabs too";
        }
        if (type instanceof ParameterType.ScalarList list) {
            return "list of at most " + list.maxItems() + " texts (of at most " + list.maxLength()
                    + " characters), numbers, booleans and nulls; XML: `text`, `number`, `boolean` and `null` elements;"
                    + " form: texts with commas between";
        }
        if (type instanceof ParameterType.Secret secret) {
            return "text of at most " + secret.maxLength() + " characters, never shown or logged";
        }
        if (type instanceof ParameterType.TextList list) {
            return "list of at most " + list.maxItems() + " texts of at most " + list.maxLength()
                    + " characters; XML: `" + list.item() + "` elements; form: commas between";
        }
        if (type instanceof ParameterType.ValueList list) {
            return "list of at most " + list.maxItems() + ", each: " + type(list.each()) + "; XML: `" + list.item()
                    + "` elements; form: commas between";
        }
        if (type instanceof ParameterType.RecordList list) {
            return "list of at most " + list.maxItems() + " records; XML: `" + list.item()
                    + "` elements; no form. Each: "
                    + list.fields().stream().map(Reference::part).collect(Collectors.joining("; "));
        }
        throw new IllegalStateException("The reference has no words for " + type);
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
