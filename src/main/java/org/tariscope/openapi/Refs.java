package org.tariscope.openapi;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** References to the document's components. */
final class Refs {
    private Refs() {}

    static JsonObject to(String kind, String name) {
        return Json.createObjectBuilder()
                .add("$ref", "#/components/" + kind + "/" + name)
                .build();
    }

    /** Response headers by name, after the one that every answer carries. */
    static JsonObjectBuilder headers(List<String> names) {
        JsonObjectBuilder headers = Json.createObjectBuilder().add("X-Request-Id", to("headers", "X-Request-Id"));
        names.forEach(name -> headers.add(name, to("headers", name)));
        return headers;
    }
}
