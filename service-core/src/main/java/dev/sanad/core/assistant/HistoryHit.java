package dev.sanad.core.assistant;

import java.util.List;

/// An entry that a search through the history found.
///
/// @param conversation where it stands
/// @param entry        which
/// @param author       who wrote it
/// @param excerpt      the words around the find, without line breaks
/// @param marks        where in the excerpt the searched words stand
public record HistoryHit(
        ConversationSummary conversation, EntryId entry, ChatEntry.Author author, String excerpt, List<Mark> marks) {
    public HistoryHit {
        marks = List.copyOf(marks);
    }

    /// A place in an excerpt.
    ///
    /// @param start first character
    /// @param end   behind the last character
    public record Mark(int start, int end) {}
}
