package dev.sanad.core.assistant.history;

import dev.sanad.core.kernel.Reference;
import java.util.List;

/// One round of tools of an answer, kept so that the next question can build on what was found.
///
/// @param text what the model said before it asked for tools; may be empty
/// @param uses in the order in which they were asked for
public record AnswerStep(String text, List<Use> uses) {
    public AnswerStep {
        uses = List.copyOf(uses);
    }

    /// One use of a tool.
    ///
    /// @param tool    its name
    /// @param input   JSON, with the real values
    /// @param content what it gave, JSON, with the real values
    /// @param failed  whether that is an error
    /// @param sources what it came from
    public record Use(String tool, String input, String content, boolean failed, List<Reference> sources) {
        public Use {
            sources = List.copyOf(sources);
        }
    }
}
