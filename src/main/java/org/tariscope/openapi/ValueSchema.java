package org.tariscope.openapi;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON Schemas of the single values that an answer can hold. */
final class ValueSchema {
    private static final Map<Class<?>, JsonObject> SCHEMAS = Map.ofEntries(
            Map.entry(Object.class, anyValue()),
            Map.entry(String.class, schema("string")),
            Map.entry(boolean.class, schema("boolean")),
            Map.entry(Boolean.class, schema("boolean")),
            Map.entry(int.class, schema("integer", "format", "int32")),
            Map.entry(Integer.class, schema("integer", "format", "int32")),
            Map.entry(long.class, schema("integer", "format", "int64")),
            Map.entry(Long.class, schema("integer", "format", "int64")),
            Map.entry(BigDecimal.class, schema("number", "description", "An exact decimal; read it as such")),
            Map.entry(LocalDate.class, schema("string", "format", "date")),
            Map.entry(LocalDateTime.class, schema("string", "pattern", InputSchema.MOMENT)),
            Map.entry(Instant.class, schema("string", "format", "date-time")));

    private ValueSchema() {}

    static JsonObject of(Class<?> type) {
        return Optional.ofNullable(SCHEMAS.get(type))
                .orElseThrow(() -> new IllegalStateException("OpenAPI has no schema for " + type.getName()));
    }

    /** What a column of a query may hold. */
    private static JsonObject anyValue() {
        return Json.createObjectBuilder()
                .add("type", Json.createArrayBuilder(List.of("string", "number", "boolean", "null")))
                .add(
                        "description",
                        "A number is an exact decimal; read it as such. XML: an empty element `null` for null")
                .build();
    }

    private static JsonObject schema(String type) {
        return Json.createObjectBuilder().add("type", type).build();
    }

    private static JsonObject schema(String type, String member, String text) {
        return Json.createObjectBuilder().add("type", type).add(member, text).build();
    }
}
