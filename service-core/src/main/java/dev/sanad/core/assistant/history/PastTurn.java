package dev.sanad.core.assistant.history;

import java.util.List;

/// A question with its answer, as the next question needs them.
///
/// @param question as it was asked
/// @param answer   what was answered, perhaps the beginning only
/// @param steps    the rounds of tools before it; read for the newest turns only
public record PastTurn(String question, String answer, List<AnswerStep> steps) {
    /// The newest turns, whose tool results go along.
    public static final int WITH_STEPS = 2;

    public PastTurn {
        steps = List.copyOf(steps);
    }
}
