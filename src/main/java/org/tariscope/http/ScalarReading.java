package org.tariscope.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists of values that each say themselves what they are. */
final class ScalarReading {
    private static final String RULE =
            "must be a list of texts, numbers, booleans and nulls, in XML elements named text, number, boolean and null";

    /** As many digits as the widest decimal of a database has. */
    private static final ParameterType.Decimal NUMBER = new ParameterType.Decimal(31, 30);

    private ScalarReading() {}

    /** The list with an Optional for each item, empty for null: String, BigDecimal or Boolean. */
    static Reading list(ParameterType.ScalarList type, RawValue raw) {
        Optional<List<RawMember>> items = items(raw);
        if (items.isEmpty()) {
            return Reading.type(RULE);
        }
        if (items.get().size() > type.maxItems()) {
            return new Reading.Wrong(ProblemType.TOO_MANY, "must have at most " + type.maxItems() + " items");
        }
        List<Optional<Object>> values = new ArrayList<>();
        for (RawMember item : items.get()) {
            Reading reading = item(type, item);
            if (reading instanceof Reading.Wrong wrong) {
                return new Reading.Wrong(wrong.type(), "each item " + wrong.detail());
            }
            Object value = ((Reading.Taken) reading).value();
            values.add(value instanceof Optional<?> ? Optional.empty() : Optional.of(value));
        }
        return Reading.taken(List.copyOf(values));
    }

    /** The items, each with the name of its kind as XML has it; empty where the value is no list in its format. */
    private static Optional<List<RawMember>> items(RawValue raw) {
        if (raw instanceof RawValue.Elements elements) {
            return Optional.of(elements.children());
        }
        Optional<List<RawValue>> values =
                raw instanceof RawValue.Items array ? Optional.of(array.values()) : scalar(raw);
        return values.map(list ->
                list.stream().map(value -> new RawMember(kind(value), value)).toList());
    }

    private static Optional<List<RawValue>> scalar(RawValue raw) {
        return raw instanceof RawValue.Scalar scalar ? TextReading.split(scalar) : Optional.empty();
    }

    private static String kind(RawValue value) {
        if (value instanceof RawValue.Nothing) {
            return "null";
        }
        RawValue.Kind kind = value instanceof RawValue.Scalar scalar ? scalar.kind() : RawValue.Kind.ELEMENT;
        return switch (kind) {
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            default -> "text";
        };
    }

    private static Reading item(ParameterType.ScalarList type, RawMember item) {
        String text = item.value() instanceof RawValue.Scalar scalar ? scalar.text() : "";
        return switch (InputName.fold(item.name())) {
            case "null" -> text.isEmpty() ? Reading.taken(Optional.empty()) : Reading.type("named null must be empty");
            case "number" -> NumberReading.decimal(NUMBER, text);
            case "boolean" -> ValueReading.read(new ParameterType.Flag(), item.value());
            case "text" -> text(type, item.value());
            default -> Reading.type("must be named text, number, boolean or null");
        };
    }

    private static Reading text(ParameterType.ScalarList type, RawValue value) {
        return value instanceof RawValue.Scalar scalar
                ? TextReading.lines(new RawValue.Scalar(RawValue.Kind.ELEMENT, scalar.text()), type.maxLength())
                : Reading.type("must be a single value");
    }
}
