package dev.sanad.core.assistant.history;

import java.util.List;

/// A question with its answer, as the next question needs them.
///
/// @param question as it was asked
/// @param answer   what was answered, perhaps the beginning only
/// @param steps    the rounds of tools before it
public record PastTurn(String question, String answer, List<AnswerStep> steps) {
    public PastTurn {
        steps = List.copyOf(steps);
    }
}
