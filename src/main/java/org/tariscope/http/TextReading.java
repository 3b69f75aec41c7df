package org.tariscope.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts, secrets, words of a choice, and lists of texts. */
final class TextReading {
    private TextReading() {}

    static Reading text(ParameterType.Text type, RawValue.Scalar raw) {
        return text(raw, type.maxLength(), "");
    }

    static Reading lines(ParameterType.Lines type, RawValue.Scalar raw) {
        return lines(raw, type.maxLength());
    }

    static Reading lines(RawValue.Scalar raw, int maxLength) {
        return text(raw, maxLength, "\t\n\r");
    }

    private static Reading text(RawValue.Scalar raw, int maxLength, String controls) {
        if (!raw.kind().mayBeText()) {
            return Reading.type("must be a text");
        }
        if (tooLong(raw.text(), maxLength)) {
            return new Reading.Wrong(ProblemType.TOO_LONG, "must have at most " + maxLength + " characters");
        }
        return raw.text().codePoints().anyMatch(point -> unprintable(point) && controls.indexOf(point) < 0)
                ? Reading.invalid("must not have control characters")
                : Reading.taken(raw.text());
    }

    private static boolean unprintable(int point) {
        return Character.isISOControl(point) || point == 0xFFFE || point == 0xFFFF;
    }

    static Reading secret(ParameterType.Secret type, RawValue.Scalar raw) {
        if (!raw.kind().mayBeText()) {
            return Reading.type("must be a text");
        }
        return tooLong(raw.text(), type.maxLength())
                ? new Reading.Wrong(ProblemType.TOO_LONG, "must have at most " + type.maxLength() + " characters")
                : Reading.taken(raw.text());
    }

    private static boolean tooLong(String text, int maxLength) {
        return text.length() > maxLength && text.codePointCount(0, text.length()) > maxLength;
    }

    static Reading choice(ParameterType.Choice type, RawValue.Scalar raw) {
        String rule = "must be one of " + String.join(", ", type.words());
        if (!raw.kind().mayBeText()) {
            return Reading.type(rule);
        }
        String folded = InputName.fold(raw.text());
        Optional<String> word = type.words().stream()
                .filter(each -> InputName.fold(each).equals(folded))
                .findFirst();
        return word.map(Reading::taken).orElseGet(() -> Reading.invalid(rule));
    }

    static Reading list(ParameterType.TextList type, RawValue raw) {
        Optional<List<RawValue>> items = ListItems.ofAnyFormat(raw, type.item());
        if (items.isEmpty()) {
            return Reading.type("must be a list of texts, in XML elements named " + type.item());
        }
        if (items.get().size() > type.maxItems()) {
            return new Reading.Wrong(ProblemType.TOO_MANY, "must have at most " + type.maxItems() + " items");
        }
        List<String> texts = new ArrayList<>();
        for (RawValue item : items.get()) {
            Reading reading = item instanceof RawValue.Scalar scalar
                    ? text(scalar, type.maxLength(), "")
                    : Reading.type("must be a text");
            if (reading instanceof Reading.Wrong wrong) {
                return new Reading.Wrong(wrong.type(), "each item " + wrong.detail());
            }
            texts.add((String) ((Reading.Taken) reading).value());
        }
        return Reading.taken(List.copyOf(texts));
    }

    static Optional<List<RawValue>> split(RawValue.Scalar scalar) {
        boolean empty = scalar.kind() == RawValue.Kind.ELEMENT
                ? scalar.text().isBlank()
                : scalar.kind() == RawValue.Kind.FIELD && scalar.text().isEmpty();
        if (empty) {
            return Optional.of(List.of());
        }
        if (scalar.kind() != RawValue.Kind.FIELD) {
            return Optional.empty();
        }
        List<RawValue> parts = new ArrayList<>();
        for (String part : scalar.text().split(",", -1)) {
            parts.add(new RawValue.Scalar(RawValue.Kind.FIELD, part));
        }
        return Optional.of(parts);
    }
}
