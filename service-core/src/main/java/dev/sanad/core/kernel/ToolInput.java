package dev.sanad.core.kernel;

import java.util.concurrent.CompletableFuture;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a model wrote as a tool's input, read as if a stranger had typed it.
///
/// @param root the object; one without fields where the text is no JSON
public record ToolInput(JsonNode root) {
    /// No id, code or search text is longer.
    private static final int LONGEST = 200;

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Reads an input; anything that is no JSON is one that says nothing.
    public static ToolInput of(String input) {
        try {
            return new ToolInput(JSON.readTree(input));
        } catch (JacksonException notJson) {
            return new ToolInput(JSON.createObjectNode());
        }
    }

    /// A field's text without spaces around it; empty where it is absent, no single value, or too long to be one.
    public String text(String field) {
        JsonNode value = root.path(field);
        String text = value.isValueNode() ? value.asString("") : "";
        return text.length() > LONGEST ? "" : text.strip();
    }

    /// The ending where a field that is needed says nothing; the model can mend it.
    public static <T> CompletableFuture<Outcome<T>> missing(String field) {
        return CompletableFuture.completedFuture(
                Outcome.failed(Failure.of(FailureCode.NOT_FOUND, "missing input: " + field)));
    }
}
