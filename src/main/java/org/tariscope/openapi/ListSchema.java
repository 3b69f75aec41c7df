package org.tariscope.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType;

/** JSON Schema of the lists that methods take. */
final class ListSchema {
    private ListSchema() {}

    static JsonObjectBuilder texts(ParameterType.TextList list) {
        return array(list.maxItems(), list.item(), typed("string").add("maxLength", list.maxLength()));
    }

    /** OpenAPI cannot say that the elements of XML are named by what they hold. */
    static JsonObjectBuilder scalars(ParameterType.ScalarList list) {
        JsonObjectBuilder item = Json.createObjectBuilder()
                .add("type", Json.createArrayBuilder(List.of("string", "number", "boolean", "null")))
                .add("maxLength", list.maxLength());
        return array(list.maxItems(), "text", item);
    }

    static JsonObjectBuilder values(ParameterType.ValueList list) {
        return array(list.maxItems(), list.item(), InputSchema.of(list.each()));
    }

    static JsonObjectBuilder records(ParameterType.RecordList list, boolean lenient) {
        return array(list.maxItems(), list.item(), object(list.fields(), lenient));
    }

    /** An object of these members; with others too where the input is read leniently. */
    static JsonObjectBuilder object(List<Parameter> members, boolean lenient) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        for (Parameter member : members) {
            properties.add(member.name(), InputSchema.property(member, lenient));
            if (member.required()) {
                required.add(member.name());
            }
        }
        JsonObjectBuilder schema = typed("object").add("properties", properties);
        if (members.stream().anyMatch(Parameter::required)) {
            schema.add("required", required);
        }
        return schema.add("additionalProperties", lenient);
    }

    private static JsonObjectBuilder array(int maxItems, String item, JsonObjectBuilder schema) {
        return typed("array")
                .add("maxItems", maxItems)
                .add("items", schema.add("xml", Json.createObjectBuilder().add("name", item)))
                .add("xml", Json.createObjectBuilder().add("wrapped", true));
    }

    private static JsonObjectBuilder typed(String type) {
        return Json.createObjectBuilder().add("type", type);
    }
}
