package org.tariscope.openapi;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType;

/** One example of a POST's body in each format: the required parameters, and those that name an example. */
public final class BodyExample {
    private BodyExample() {}

    /** Lists of records are always shown: what stands in them is the hardest to guess. */
    static List<Parameter> shown(List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.required()
                        || parameter.example().isPresent()
                        || parameter.type() instanceof ParameterType.RecordList)
                .toList();
    }

    /** As JSON. */
    public static JsonObject json(MethodDescription method) {
        return json(method.parameters());
    }

    static JsonObject json(List<Parameter> parameters) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        shown(parameters).forEach(parameter -> body.add(parameter.name(), ExampleValue.json(parameter)));
        return body.build();
    }

    /** As XML. */
    public static String xml(MethodDescription method) {
        return element("request", elements(method.parameters()));
    }

    private static String elements(List<Parameter> parameters) {
        return shown(parameters).stream().map(BodyExample::element).collect(Collectors.joining());
    }

    /** Whether a form can send all that the method takes. */
    static boolean fitsForm(MethodDescription method) {
        return method.parameters().stream()
                .noneMatch(parameter -> parameter.type() instanceof ParameterType.RecordList);
    }

    /** A form's body, and a query likewise. */
    public static String form(MethodDescription method) {
        return shown(method.parameters()).stream()
                .map(parameter -> parameter.name() + "="
                        + URLEncoder.encode(ExampleValue.text(parameter), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String element(Parameter parameter) {
        if (parameter.type() instanceof ParameterType.RecordList list) {
            return element(parameter.name(), element(list.item(), elements(list.fields())));
        }
        String text = ExampleValue.text(parameter);
        Optional<String> itemName = itemName(parameter.type());
        if (itemName.isPresent()) {
            return ExampleValue.items(text).stream()
                    .map(item -> element(itemName.get(), escaped(item)))
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining(), items -> element(parameter.name(), items)));
        }
        return element(parameter.name(), escaped(text));
    }

    /** How an item of a list of single values is named. */
    private static Optional<String> itemName(ParameterType type) {
        if (type instanceof ParameterType.TextList list) {
            return Optional.of(list.item());
        }
        if (type instanceof ParameterType.ValueList list) {
            return Optional.of(list.item());
        }
        return type instanceof ParameterType.ScalarList ? Optional.of("text") : Optional.empty();
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
