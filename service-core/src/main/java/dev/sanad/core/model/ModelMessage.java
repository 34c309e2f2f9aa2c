package dev.sanad.core.model;

import java.util.List;

/// One message of a conversation as a model sees it.
public sealed interface ModelMessage {
    /// What the person asked.
    record Asked(String text) implements ModelMessage {}

    /// What the model answered.
    ///
    /// @param text may be empty where it asked for tools at once
    /// @param uses tools that it asked for; may be empty
    record Answered(String text, List<ToolUse> uses) implements ModelMessage {
        public Answered {
            uses = List.copyOf(uses);
        }
    }

    /// What the tools gave that the message before asked for.
    record Results(List<ToolResult> results) implements ModelMessage {
        public Results {
            results = List.copyOf(results);
        }
    }

    /// A wish that a tool be used.
    ///
    /// @param id    ties the result to it
    /// @param name  the tool
    /// @param input JSON as the model wrote it, perhaps broken
    record ToolUse(String id, String name, String input) {}

    /// What a tool gave.
    ///
    /// @param id      of the wish
    /// @param content JSON
    /// @param failed  whether it is an error
    record ToolResult(String id, String content, boolean failed) {}
}
