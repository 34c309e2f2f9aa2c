package dev.sanad.core.model.openai;

import dev.sanad.core.model.ModelMessage;
import dev.sanad.core.model.ModelMessage.ToolResult;
import dev.sanad.core.model.ModelMessage.ToolUse;
import dev.sanad.core.model.ModelRequest;
import dev.sanad.core.model.ModelRequest.ToolSpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes `POST /chat/completions`.
final class OpenAiRequests {
    private final JsonMapper json;

    OpenAiRequests(JsonMapper json) {
        this.json = json;
    }

    byte[] write(String model, ModelRequest request) {
        ObjectNode root =
                json.createObjectNode().put("model", model).put("stream", true).put("max_tokens", request.maxTokens());
        root.putObject("stream_options").put("include_usage", true);
        ArrayNode messages = root.putArray("messages");
        if (!request.instructions().isBlank()) {
            messages.addObject().put("role", "system").put("content", request.instructions());
        }
        request.messages().forEach(message -> add(messages, message));
        if (!request.tools().isEmpty()) {
            ArrayNode tools = root.putArray("tools");
            request.tools().forEach(tool -> add(tools, tool));
        }
        return json.writeValueAsBytes(root);
    }

    private static void add(ArrayNode messages, ModelMessage message) {
        switch (message) {
            case ModelMessage.Asked(String text) ->
                messages.addObject().put("role", "user").put("content", text);
            case ModelMessage.Answered answered -> {
                ObjectNode node = messages.addObject().put("role", "assistant").put("content", answered.text());
                if (!answered.uses().isEmpty()) {
                    ArrayNode calls = node.putArray("tool_calls");
                    answered.uses().forEach(use -> add(calls, use));
                }
            }
            case ModelMessage.Results results -> {
                for (ToolResult result : results.results()) {
                    messages.addObject()
                            .put("role", "tool")
                            .put("tool_call_id", result.id())
                            .put("content", result.content());
                }
            }
        }
    }

    private static void add(ArrayNode calls, ToolUse use) {
        calls.addObject()
                .put("id", use.id())
                .put("type", "function")
                .putObject("function")
                .put("name", use.name())
                .put("arguments", use.input());
    }

    private void add(ArrayNode tools, ToolSpec tool) {
        ObjectNode function = tools.addObject().put("type", "function").putObject("function");
        function.put("name", tool.name()).put("description", tool.description());
        function.set("parameters", json.readTree(tool.schema()));
    }
}
