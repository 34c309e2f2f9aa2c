package dev.sanad.core.assistant;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of a conversation as it is stored.
///
/// @param id       to point at it
/// @param author   who wrote it
/// @param text     Markdown; may be empty where an answer failed before its first word
/// @param at       when it was sent or begun
/// @param state    how it ended
/// @param versions the other attempts at the same place
/// @param answer   what only answers have; null for a question
public record ChatEntry(
        EntryId id,
        Author author,
        String text,
        Instant at,
        State state,
        Versions versions,
        @Nullable Answer answer) {
    /// Who wrote an entry. Stored by name.
    public enum Author {
        PERSON,
        MODEL
    }

    /// How an entry ended. Stored by name.
    public enum State {
        /// It is being written.
        RUNNING,
        COMPLETE,
        /// The person stopped it; the text is what had come.
        STOPPED,
        /// It ended early; the text is what had come.
        FAILED
    }

    /// Attempts at the same place of a conversation: edited questions, regenerated answers.
    ///
    /// @param all   in the order in which they were made; at least this one
    /// @param index which of them this is, from 0
    public record Versions(List<EntryId> all, int index) {
        public Versions {
            all = List.copyOf(all);
        }
    }

    /// What answers have.
    ///
    /// @param badge     where it comes from
    /// @param citations by number
    /// @param tools     in the order in which they were used
    /// @param figures   what was measured; null while it is being written
    /// @param failure   why it ended early; null where it did not
    public record Answer(
            ModelBadge badge,
            List<Citation> citations,
            List<ToolUse> tools,
            @Nullable TurnFigures figures,
            @Nullable Failure failure) {
        public Answer {
            citations = List.copyOf(citations);
            tools = List.copyOf(tools);
        }
    }

    /// A tool that was used.
    ///
    /// @param call    as in the events
    /// @param tool    the tool's name
    /// @param title   what it does
    /// @param ending  how it ended
    /// @param summary one line for the person
    public record ToolUse(String call, String tool, Words title, ChatEvent.ToolResult.Ending ending, Words summary) {}
}
