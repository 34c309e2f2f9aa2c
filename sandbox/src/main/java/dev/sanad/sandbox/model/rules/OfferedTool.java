package dev.sanad.sandbox.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A tool of the client's.
///
/// @param name        as the client calls it
/// @param description what it is for; may be empty
/// @param schema      JSON schema of its input, an object
public record OfferedTool(String name, String description, JsonNode schema) {
    /// A field of the input.
    record Field(String name, JsonNode schema, boolean required) {
        String kind() {
            JsonNode type = schema.path("type");
            return type.isArray() ? type.path(0).asString("string") : type.asString("string");
        }

        String description() {
            return schema.path("description").asString("");
        }
    }

    List<Field> fields() {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString("")));
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            fields.add(new Field(field.getKey(), field.getValue(), required.contains(field.getKey())));
        }
        return fields;
    }
}
