package org.tariscope.http;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes one answer as JSON: objects for records, arrays for lists, numbers as numbers. */
final class JsonAnswer {
    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    private final JsonGenerator generator;
    private final boolean omitAbsent;

    private JsonAnswer(JsonGenerator generator, boolean omitAbsent) {
        this.generator = generator;
        this.omitAbsent = omitAbsent;
    }

    /** The text of a record or a list of records; absent members become null or, on demand, are left out. */
    static String write(Object answer, boolean omitAbsent) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = GENERATORS.createGenerator(new HtmlSafeWriter(text))) {
            new JsonAnswer(generator, omitAbsent).value(answer);
        }
        return text.toString();
    }

    /** Writes a record, and closes the writer. */
    static void write(Record answer, Writer out) {
        try (JsonGenerator generator = GENERATORS.createGenerator(new HtmlSafeWriter(out))) {
            new JsonAnswer(generator, false).value(answer);
        }
    }

    /** Writes an array of rows as they come, and closes the writer. */
    static void write(Iterator<? extends Record> rows, Writer out) {
        try (JsonGenerator generator = GENERATORS.createGenerator(new HtmlSafeWriter(out))) {
            JsonAnswer json = new JsonAnswer(generator, false);
            generator.writeStartArray();
            rows.forEachRemaining(json::record);
            generator.writeEnd();
        }
    }

    private void record(Record answer) {
        generator.writeStartObject();
        for (AnswerField field : AnswerField.of(answer)) {
            member(field, field.valueIn(answer));
        }
        generator.writeEnd();
    }

    private void member(AnswerField field, Optional<Object> value) {
        boolean absent = value.isEmpty() || value.get().equals(List.of());
        if (omitAbsent && absent) {
            return;
        }
        if (value.orElse(null) instanceof List<?>) {
            field.itemName(); // A list without it could not be written as XML: let any test notice.
        }
        generator.writeKey(field.name());
        valueOrNull(value);
    }

    private void valueOrNull(Optional<Object> value) {
        if (value.isPresent()) {
            value(value.get());
        } else {
            generator.writeNull();
        }
    }

    private void value(Object value) {
        if (value instanceof Record nested) {
            record(nested);
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            list.forEach(item -> valueOrNull(AnswerField.present(item)));
            generator.writeEnd();
        } else if (value instanceof Boolean flag) {
            generator.write(flag);
        } else if (value instanceof Long || value instanceof Integer) {
            generator.write(((Number) value).longValue());
        } else if (value instanceof BigDecimal number) {
            generator.write(PlainDecimal.of(number));
        } else {
            generator.write(AnswerText.wellFormed(AnswerText.of(value)));
        }
    }
}
