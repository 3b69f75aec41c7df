package org.tariscope.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import javax.xml.datatype.XMLGregorianCalendar;

/** Compares what JAXB read with the JSON answer to the same request. */
record SameValues(Set<String> fresh) {

    /** Fails unless each value is the same, of the same kind, under the same name and in the same order. */
    void check(Object xml, JsonValue json, String at) {
        if (json instanceof JsonArray array) {
            rows(xml, array, at);
        } else if (json instanceof JsonObject object) {
            record(xml, object, at);
        } else {
            assertThat(scalar(xml)).as(at).isEqualTo(scalar(json));
        }
    }

    private void rows(Object xml, JsonArray json, String at) {
        List<?> rows = xml instanceof List<?> list ? list : (List<?>) only(xml);
        assertThat(rows).as(at).hasSameSizeAs(json);
        for (int i = 0; i < json.size(); i++) {
            JsonValue value = xml instanceof SqlResult.Row ? text(json.get(i)) : json.get(i);
            check(rows.get(i), value, at + " " + (i + 1));
        }
    }

    /** XML has the values of a table as texts. */
    private static JsonValue text(JsonValue value) {
        boolean stays = value == JsonValue.NULL || value instanceof JsonString;
        return stays ? value : Json.createValue(value.toString());
    }

    /** The list of an element that holds nothing else. */
    private static Object only(Object xml) {
        List<JaxbField> fields = JaxbField.of(xml.getClass());
        assertThat(fields).hasSize(1);
        return fields.get(0).valueIn(xml);
    }

    private void record(Object xml, JsonObject json, String at) {
        List<JaxbField> fields = JaxbField.of(xml.getClass());
        // A problem has only the members that say something.
        assertThat(json.keySet())
                .as(at)
                .containsExactlyElementsOf(fields.stream()
                        .filter(field -> !(xml instanceof Problem) || field.valueIn(xml) != null)
                        .map(JaxbField::name)
                        .toList());
        for (JaxbField field : fields) {
            JsonValue value = json.getOrDefault(field.name(), JsonValue.NULL);
            if (fresh.contains(field.name())) {
                assertThat(scalar(field.valueIn(xml))).as(at).hasSameClassAs(scalar(value));
            } else {
                check(field.valueIn(xml), value, at + " " + field.name());
            }
        }
    }

    /** Whole numbers as long, dates and times as they are written. */
    private static Object scalar(Object xml) {
        if (xml instanceof XMLGregorianCalendar time) {
            return time.toXMLFormat();
        }
        if (xml instanceof Integer number) {
            return number.longValue();
        }
        return xml instanceof SqlResult.Null ? null : xml;
    }

    private static Object scalar(JsonValue json) {
        return switch (json.getValueType()) {
            case STRING -> ((JsonString) json).getString();
            case NUMBER -> number(((JsonNumber) json).bigDecimalValue());
            case TRUE -> true;
            case FALSE -> false;
            default -> null;
        };
    }

    private static Object number(BigDecimal number) {
        return number.scale() == 0 ? (Object) number.longValueExact() : number;
    }
}
