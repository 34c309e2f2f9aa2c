package dev.sanad.core.assistant;

/// What a person sends.
///
/// @param text    as typed; at most {@link AssistantService#longestQuestion()} characters
/// @param task    what it is about
/// @param context what is open on the screen
public record Question(String text, ChatTask task, ContextFacts context) {
    /// A question in a conversation.
    public static Question of(String text, ContextFacts context) {
        return new Question(text, ChatTask.CONVERSATION, context);
    }
}
