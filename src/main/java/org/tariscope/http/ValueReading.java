package org.tariscope.http;

/** Reads a raw value as what its parameter's type says, and as nothing else. */
final class ValueReading {
    private ValueReading() {}

    static Reading read(ParameterType type, RawValue raw) {
        if (type instanceof ParameterType.TextList list) {
            return TextReading.list(list, raw);
        }
        if (type instanceof ParameterType.ScalarList list) {
            return ScalarReading.list(list, raw);
        }
        if (type instanceof ParameterType.ValueList list) {
            return ListReading.values(list, raw);
        }
        return raw instanceof RawValue.Scalar scalar ? read(type, scalar) : Reading.type("must be a single value");
    }

    private static Reading read(ParameterType type, RawValue.Scalar raw) {
        if (type instanceof ParameterType.Text text) {
            return TextReading.text(text, raw);
        }
        if (type instanceof ParameterType.Lines lines) {
            return TextReading.lines(lines, raw);
        }
        if (type instanceof ParameterType.Secret secret) {
            return TextReading.secret(secret, raw);
        }
        if (type instanceof ParameterType.Choice choice) {
            return TextReading.choice(choice, raw);
        }
        return read(type, raw.text());
    }

    /** Types whose values cannot be mistaken: a JSON string that holds one is taken for it. */
    private static Reading read(ParameterType type, String text) {
        if (type instanceof ParameterType.Id id) {
            return NumberReading.id(id, text);
        }
        if (type instanceof ParameterType.Whole whole) {
            return NumberReading.whole(whole, text);
        }
        if (type instanceof ParameterType.Decimal decimal) {
            return NumberReading.decimal(decimal, text);
        }
        if (type instanceof ParameterType.Day) {
            return TimeReading.day(text);
        }
        return type instanceof ParameterType.Moment ? TimeReading.moment(text) : flag(text);
    }

    private static Reading flag(String text) {
        return switch (text) {
            case "true" -> Reading.taken(true);
            case "false" -> Reading.taken(false);
            default -> Reading.type("must be true or false");
        };
    }
}
