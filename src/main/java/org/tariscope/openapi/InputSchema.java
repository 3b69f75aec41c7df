package org.tariscope.openapi;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType;

/** JSON Schema of what methods take: exactly what the check of the input lets through in documented spelling. */
final class InputSchema {
    static final String MOMENT = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$";

    private InputSchema() {}

    /** A POST's body. */
    static JsonObject body(MethodDescription method) {
        return ListSchema.object(method.parameters(), method.ignoresUnknown())
                .add("xml", Json.createObjectBuilder().add("name", "request"))
                .build();
    }

    static JsonObjectBuilder property(Parameter parameter, boolean lenient) {
        return Json.createObjectBuilder(value(parameter, lenient)).add("description", parameter.text());
    }

    /** One parameter's value. */
    static JsonObject value(Parameter parameter) {
        return value(parameter, false);
    }

    private static JsonObject value(Parameter parameter, boolean lenient) {
        JsonObjectBuilder schema = parameter.type() instanceof ParameterType.RecordList list
                ? ListSchema.records(list, lenient)
                : of(parameter.type());
        parameter.fallback().ifPresent(text -> schema.add("default", ExampleValue.json(parameter.type(), text)));
        JsonObject plain = schema.build();
        return parameter.nullable() ? orNull(plain) : plain;
    }

    /** The schema that also lets null through. */
    static JsonObject orNull(JsonObject schema) {
        JsonObjectBuilder nullable = Json.createObjectBuilder(schema)
                .add("type", Json.createArrayBuilder().add(schema.get("type")).add("null"));
        if (schema.containsKey("enum")) {
            nullable.add(
                    "enum", Json.createArrayBuilder(schema.getJsonArray("enum")).addNull());
        }
        return nullable.build();
    }

    static JsonObjectBuilder of(ParameterType type) {
        if (type instanceof ParameterType.Id id) {
            return whole(id.zeroMeansAll() ? 0 : 1, Long.MAX_VALUE);
        }
        if (type instanceof ParameterType.Whole whole) {
            return whole(whole.min(), whole.max());
        }
        if (type instanceof ParameterType.Decimal decimal) {
            BigDecimal limit = BigDecimal.TEN.pow(decimal.integerDigits());
            return typed("number")
                    .add("exclusiveMinimum", limit.negate())
                    .add("exclusiveMaximum", limit)
                    .add("multipleOf", BigDecimal.ONE.movePointLeft(decimal.fractionDigits()));
        }
        if (type instanceof ParameterType.Flag) {
            return typed("boolean");
        }
        if (type instanceof ParameterType.TextList list) {
            return ListSchema.texts(list);
        }
        if (type instanceof ParameterType.ScalarList list) {
            return ListSchema.scalars(list);
        }
        if (type instanceof ParameterType.ValueList list) {
            return ListSchema.values(list);
        }
        return text(type);
    }

    private static JsonObjectBuilder text(ParameterType type) {
        if (type instanceof ParameterType.Day) {
            return typed("string").add("format", "date");
        }
        if (type instanceof ParameterType.Moment) {
            return typed("string").add("pattern", MOMENT);
        }
        if (type instanceof ParameterType.Text text) {
            return typed("string").add("maxLength", text.maxLength());
        }
        if (type instanceof ParameterType.Lines lines) {
            return typed("string").add("maxLength", lines.maxLength());
        }
        if (type instanceof ParameterType.Secret secret) {
            return typed("string").add("format", "password").add("maxLength", secret.maxLength());
        }
        if (type instanceof ParameterType.Choice choice) {
            return typed("string").add("enum", Json.createArrayBuilder(List.copyOf(choice.words())));
        }
        throw new IllegalStateException("OpenAPI has no schema for " + type);
    }

    private static JsonObjectBuilder whole(long min, long max) {
        boolean isShort = min >= Integer.MIN_VALUE && max <= Integer.MAX_VALUE;
        return typed("integer")
                .add("format", isShort ? "int32" : "int64")
                .add("minimum", min)
                .add("maximum", max);
    }

    private static JsonObjectBuilder typed(String type) {
        return Json.createObjectBuilder().add("type", type);
    }
}
