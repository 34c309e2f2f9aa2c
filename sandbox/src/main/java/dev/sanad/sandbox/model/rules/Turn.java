package dev.sanad.sandbox.model.rules;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// One side's say.
///
/// @param byUser whether the client's side said it; else the model
/// @param parts  of what it is made
public record Turn(boolean byUser, List<Part> parts) {
    public Turn {
        parts = List.copyOf(parts);
    }

    /// A part of a turn.
    public sealed interface Part {
        /// Words.
        record Words(String text) implements Part {}

        /// A document that came with the question.
        ///
        /// @param name as the client calls it
        record Paper(String name, String text) implements Part {}

        /// The model asked for a tool.
        record Use(String id, String tool, JsonNode input) implements Part {}

        /// What a tool gave.
        ///
        /// @param id      of the use
        /// @param results JSON, or texts as JSON strings
        /// @param failed  whether the tool says that it failed
        record Result(String id, List<JsonNode> results, boolean failed) implements Part {
            public Result {
                results = List.copyOf(results);
            }
        }
    }
}
