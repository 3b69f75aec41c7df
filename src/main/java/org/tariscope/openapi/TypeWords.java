package org.tariscope.openapi;

import java.util.stream.Collectors;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType;

/** What a parameter accepts, in words for the reader of a reference. */
public final class TypeWords {
    private TypeWords() {}

    private static String part(Parameter field) {
        String name = "`" + field.name() + "`";
        return (field.required() ? "**" + name + "**" : name) + " (" + field.text() + ": " + of(field)
                + field.fallback().map(text -> "; default `" + text + "`").orElse("") + ")";
    }

    /** What the parameter accepts, with what stands for itself between backticks. */
    public static String of(Parameter parameter) {
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
                    + list.fields().stream().map(TypeWords::part).collect(Collectors.joining("; "));
        }
        throw new IllegalStateException("The reference has no words for " + type);
    }
}
