package dev.sanad.core.aws.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.document.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the SDK's documents.
final class Documents {
    private final JsonMapper json;

    Documents(JsonMapper json) {
        this.json = json;
    }

    /// An object; empty where the text is none, as a model may have written it.
    Document object(String text) {
        try {
            JsonNode node = json.readTree(text);
            return node.isObject() ? of(node) : Document.fromMap(Map.of());
        } catch (JacksonException notJson) {
            return Document.fromMap(Map.of());
        }
    }

    private static Document of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT, POJO -> {
                Map<String, Document> fields = new LinkedHashMap<>();
                node.properties().forEach(field -> fields.put(field.getKey(), of(field.getValue())));
                yield Document.fromMap(fields);
            }
            case ARRAY -> {
                List<Document> items = new ArrayList<>();
                node.forEach(item -> items.add(of(item)));
                yield Document.fromList(items);
            }
            case BOOLEAN -> Document.fromBoolean(node.booleanValue());
            case NUMBER -> Document.fromNumber(node.decimalValue());
            case STRING, BINARY -> Document.fromString(node.asString(""));
            case NULL, MISSING -> Document.fromNull();
        };
    }
}
