package dev.sanad.core.assistant;

import java.util.List;

/// A conversation as it is read: the entries of its shown branch, oldest first.
///
/// @param summary title, times, pin
/// @param entries question and answer in turn
/// @param draft   what was typed and not sent; may be empty
public record Conversation(ConversationSummary summary, List<ChatEntry> entries, String draft) {
    public Conversation {
        entries = List.copyOf(entries);
    }
}
