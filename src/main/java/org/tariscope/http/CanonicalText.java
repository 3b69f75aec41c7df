package org.tariscope.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values as text, so that two are equal exactly where they mean the same: 1.5 and 1.50 do. No text of a caller holds a
 * control character, so these mark what is no text.
 */
final class CanonicalText {
    private static final String CLEARED = "\0";
    private static final String ITEM = "\u001F";
    private static final String RECORD = "\u001E";

    private CanonicalText() {}

    static String of(Optional<Object> value) {
        return value.map(CanonicalText::of).orElse(CLEARED);
    }

    private static String of(Object value) {
        if (value instanceof Parameters fields) {
            return fields.canonical().entrySet().stream()
                    .map(field -> RECORD + field.getKey() + ITEM + field.getValue())
                    .collect(Collectors.joining());
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CanonicalText::item).map(ITEM::concat).collect(Collectors.joining());
        }
        return value.toString();
    }

    /** An item of a list of values that each say what they are, or a text. */
    private static String item(Object item) {
        if (!(item instanceof Optional<?> value)) {
            return of(item);
        }
        return value.map(known -> known.getClass().getSimpleName() + ITEM + of(known))
                .orElse(CLEARED);
    }

    static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
