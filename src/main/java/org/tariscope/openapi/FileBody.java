package org.tariscope.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.tariscope.http.FileInput;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;

/** The body of a method that takes a file: the file itself, or a form of several parts that holds the parameters too. */
final class FileBody {
    private FileBody() {}

    static JsonObjectBuilder content(MethodDescription method, FileInput file) {
        return Json.createObjectBuilder()
                .add("multipart/form-data", Json.createObjectBuilder().add("schema", form(method, file)))
                .add(
                        file.mediaType(),
                        Json.createObjectBuilder()
                                .add(
                                        "schema",
                                        Json.createObjectBuilder()
                                                .add("type", "string")
                                                .add(
                                                        "description",
                                                        file.text() + "; the parameters stand in the query")));
    }

    private static JsonObjectBuilder form(MethodDescription method, FileInput file) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        for (Parameter parameter : method.parameters()) {
            properties.add(parameter.name(), InputSchema.property(parameter, method.ignoresUnknown()));
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        properties.add(
                FileInput.PART,
                Json.createObjectBuilder()
                        .add("type", "string")
                        .add("contentMediaType", file.mediaType())
                        .add("description", file.text()));
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("required", required.add(FileInput.PART))
                .add("additionalProperties", method.ignoresUnknown());
    }
}
