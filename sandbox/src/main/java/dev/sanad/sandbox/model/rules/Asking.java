package dev.sanad.sandbox.model.rules;

import java.util.List;

/// What a client asked, whichever protocol it spoke.
///
/// @param system    the system prompt; may be empty
/// @param turns     the conversation, the oldest first
/// @param tools     what the client offers to do
/// @param force     whether a tool has to be called
/// @param maxTokens where to stop; 0 means no bound
/// @param stops     texts to stop before
public record Asking(
        String system, List<Turn> turns, List<OfferedTool> tools, Force force, int maxTokens, List<String> stops) {
    public Asking {
        turns = List.copyOf(turns);
        tools = List.copyOf(tools);
        stops = List.copyOf(stops);
    }

    /// How many tokens it has, by {@link Pieces}.
    public long tokens() {
        long count = Pieces.count(system);
        for (OfferedTool tool : tools) {
            count += Pieces.count(tool.name())
                    + Pieces.count(tool.description())
                    + Pieces.count(tool.schema().toString());
        }
        for (Turn turn : turns) {
            for (Turn.Part part : turn.parts()) {
                count += switch (part) {
                    case Turn.Part.Words words -> Pieces.count(words.text());
                    case Turn.Part.Paper paper -> Pieces.count(paper.text());
                    case Turn.Part.Use use -> Pieces.count(use.input().toString());
                    case Turn.Part.Result result ->
                        Pieces.count(result.results().toString());
                };
            }
        }
        return count;
    }

    /// Whether a tool has to be called.
    public sealed interface Force {
        /// As the model sees fit.
        record Free() implements Force {}

        /// Some tool.
        record Some() implements Force {}

        /// This tool.
        record Named(String tool) implements Force {}

        /// No tool.
        record None() implements Force {}
    }
}
