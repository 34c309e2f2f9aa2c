package dev.sanad.core.model;

import java.util.List;

/// What a model is asked.
///
/// @param instructions how to answer; may be empty
/// @param messages     in turn, beginning with a question and ending with a question or with tool results
/// @param tools        that it may ask for; may be empty
/// @param maxTokens    that it may write
public record ModelRequest(String instructions, List<ModelMessage> messages, List<ToolSpec> tools, int maxTokens) {
    public ModelRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a model is asked something");
        }
    }

    /// A tool as it is offered.
    ///
    /// @param name        lower-case letters and underscores
    /// @param description what it does, in English
    /// @param schema      JSON Schema of its input, an object
    public record ToolSpec(String name, String description, String schema) {}
}
