package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.history.AnswerStep;
import dev.sanad.core.model.ModelMessage.ToolResult;
import dev.sanad.core.model.ModelMessage.ToolUse;
import java.util.List;

/// One round of tools within an answer.
///
/// @param said    what the model said before it asked for tools, with the real values
/// @param uses    as the model wrote them, with the real values
/// @param results with the real values; taken out again whenever they leave
/// @param kept    what the next question can build on
record Round(String said, List<ToolUse> uses, List<ToolResult> results, AnswerStep kept) {
    Round {
        uses = List.copyOf(uses);
        results = List.copyOf(results);
    }
}
