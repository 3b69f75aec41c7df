package org.tariscope.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tariscope.http.AnswerField;
import org.tariscope.http.MethodDescription;

/** JSON Schemas of the answers' records, collected as components while methods are described. */
final class AnswerSchemas {
    private final Map<Element, String> names = new HashMap<>();
    private final SortedMap<String, JsonObject> components = new TreeMap<>();

    /** A record under one XML name: OpenAPI says both in one schema. */
    private record Element(Class<? extends Record> type, String name) {}

    /** What the method answers. */
    JsonObject of(Class<? extends Record> type, MethodDescription method) {
        if (method.row().isEmpty()) {
            return reference(new Element(type, method.root()));
        }
        return Json.createObjectBuilder()
                .add("type", "array")
                .add("items", reference(new Element(type, method.row().get())))
                .add(
                        "xml",
                        Json.createObjectBuilder().add("name", method.root()).add("wrapped", true))
                .build();
    }

    /** The collected schemas, ordered by name. */
    SortedMap<String, JsonObject> components() {
        return components;
    }

    private JsonObject reference(Element element) {
        String name = names.get(element);
        if (name == null) {
            name = freeName(element);
            names.put(element, name);
            components.put(name, JsonObject.EMPTY_JSON_OBJECT);
            components.put(name, object(element));
        }
        return Json.createObjectBuilder()
                .add("$ref", "#/components/schemas/" + name)
                .build();
    }

    private String freeName(Element element) {
        String name = element.type().getSimpleName().replaceFirst("Answer$", "");
        return components.containsKey(name) ? name + "." + element.name() : name;
    }

    private JsonObject object(Element element) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        for (AnswerField field : AnswerField.of(element.type())) {
            properties.add(field.name(), property(field));
            required.add(field.name());
        }
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("required", required)
                .add("xml", Json.createObjectBuilder().add("name", element.name()))
                .build();
    }

    private JsonObject property(AnswerField field) {
        JsonObject schema = schema(field.type(), field);
        if (!field.isNullable()) {
            return schema;
        }
        if (schema.containsKey("type")) {
            return InputSchema.orNull(schema);
        }
        return Json.createObjectBuilder()
                .add(
                        "anyOf",
                        Json.createArrayBuilder()
                                .add(schema)
                                .add(Json.createObjectBuilder().add("type", "null")))
                .build();
    }

    private JsonObject schema(Type type, AnswerField field) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class ? schema(inner, field) : list(inner, field);
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() ? reference(new Element(plain.asSubclass(Record.class), field.name())) : value(plain);
    }

    private JsonObject list(Type inner, AnswerField field) {
        String item = field.item()
                .orElseThrow(() -> new IllegalStateException("The list " + field.name() + " has no ItemName"));
        return Json.createObjectBuilder()
                .add("type", "array")
                .add("items", item(inner, item, field))
                .add("xml", Json.createObjectBuilder().add("wrapped", true))
                .build();
    }

    private JsonObject item(Type inner, String name, AnswerField field) {
        if (inner instanceof Class<?> plain && plain.isRecord()) {
            return reference(new Element(plain.asSubclass(Record.class), name));
        }
        JsonObject schema = inner instanceof Class<?> plain ? value(plain) : inside(inner, field);
        return Json.createObjectBuilder(schema)
                .add("xml", Json.createObjectBuilder().add("name", name))
                .build();
    }

    /** A list in a list: a row of a table. In XML, what has no value is an element {@code null}. */
    private JsonObject inside(Type inner, AnswerField field) {
        String name = field.inner()
                .orElseThrow(
                        () -> new IllegalStateException("The lists in " + field.name() + " have no inner ItemName"));
        return Json.createObjectBuilder()
                .add("type", "array")
                .add("items", item(((ParameterizedType) inner).getActualTypeArguments()[0], name, field))
                .build();
    }

    private static JsonObject value(Class<?> type) {
        if (type.isEnum()) {
            List<String> words = List.of(type.getEnumConstants()).stream()
                    .map(Object::toString)
                    .toList();
            return Json.createObjectBuilder()
                    .add("type", "string")
                    .add("enum", Json.createArrayBuilder(words))
                    .build();
        }
        return ValueSchema.of(type);
    }
}
