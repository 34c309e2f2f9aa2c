package dev.sanad.sandbox.model.rules;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What the model says.
///
/// @param blocks in this order
/// @param stop   why it ends
public record Answer(List<Block> blocks, Stop stop) {
    public Answer {
        blocks = List.copyOf(blocks);
    }

    /// A block of an answer.
    public sealed interface Block {
        /// Markdown.
        record Prose(String markdown) implements Block {}

        /// A wish to have a tool called.
        ///
        /// @param id of this call, unique in the conversation
        record Call(String id, String tool, JsonNode input) implements Block {}
    }

    /// Why an answer ends.
    public enum Stop {
        /// Everything is said.
        END,
        /// A tool has to be called first.
        TOOL,
        /// The client's bound of tokens is reached.
        LENGTH,
        /// One of the client's stop texts came.
        SEQUENCE
    }
}
