package org.tariscope.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType;

/** A value of a parameter for the documentation: the one it names, its default, or one that its type accepts. */
final class ExampleValue {
    private ExampleValue() {}

    /** As a client would write it in a form or a query. */
    static String text(Parameter parameter) {
        return parameter.example().or(parameter::fallback).orElseGet(() -> accepted(parameter.type()));
    }

    /** As JSON. */
    static JsonValue json(Parameter parameter) {
        return json(parameter.type(), text(parameter));
    }

    /** A text of this type as JSON: numbers and booleans without quotes, a list as an array; of records, one that has their examples. */
    static JsonValue json(ParameterType type, String text) {
        if (type instanceof ParameterType.Id || type instanceof ParameterType.Whole) {
            return Json.createValue(Long.parseLong(text));
        }
        if (type instanceof ParameterType.Decimal) {
            return Json.createValue(new BigDecimal(text));
        }
        if (type instanceof ParameterType.Flag) {
            return Boolean.parseBoolean(text) ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return list(type, text).orElseGet(() -> Json.createValue(text));
    }

    private static Optional<JsonValue> list(ParameterType type, String text) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        if (type instanceof ParameterType.ValueList list) {
            items(text).forEach(item -> items.add(json(list.each(), item)));
        } else if (type instanceof ParameterType.RecordList list) {
            items.add(BodyExample.json(list.fields()));
        } else if (type instanceof ParameterType.TextList || type instanceof ParameterType.ScalarList) {
            items(text).forEach(items::add);
        } else {
            return Optional.empty();
        }
        return Optional.of(items.build());
    }

    /** The items of a list that was written with commas. */
    static List<String> items(String text) {
        return List.of(text.split(","));
    }

    private static String accepted(ParameterType type) {
        if (type instanceof ParameterType.Whole whole) {
            return Long.toString(Math.max(whole.min(), Math.min(1, whole.max())));
        }
        if (type instanceof ParameterType.Choice choice) {
            return choice.words().get(0);
        }
        if (type instanceof ParameterType.Day) {
            return "2026-01-31";
        }
        if (type instanceof ParameterType.Moment) {
            return "2026-01-31T13:45:00";
        }
        if (type instanceof ParameterType.Flag) {
            return "true";
        }
        if (type instanceof ParameterType.Secret) {
            return "a long pass phrase";
        }
        return type instanceof ParameterType.Id || type instanceof ParameterType.Decimal ? "1" : "text";
    }
}
