package dev.sanad.desktop.assistant.thread;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatEvent;
import dev.sanad.core.assistant.Citation;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.Proposal;
import dev.sanad.core.assistant.TurnFigures;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands between the texts of a conversation.
sealed interface ThreadPart {
    /// Below a question.
    record Asked(EntryId id, ChatEntry.Versions versions) implements ThreadPart {}

    /// Above an answer: who answers, and where that runs.
    record Head(EntryId id, ModelBadge badge) implements ThreadPart {}

    /// Nothing has come yet.
    record Waiting(EntryId id) implements ThreadPart {}

    /// Something is or was looked up.
    ///
    /// @param ending  null while it is under way
    /// @param summary null while it is under way
    record Lookup(
            String call,
            Words title,
            ChatEvent.ToolResult.@Nullable Ending ending,
            @Nullable Words summary) implements ThreadPart {}

    /// A change that waits for a click, or waited.
    ///
    /// @param summary what came of it; null before the end
    record Change(
            EntryId answer,
            Proposal proposal,
            Standing standing,
            @Nullable Words summary) implements ThreadPart {}

    /// How a proposed change stands.
    enum Standing {
        /// It waits for a click.
        WAITING,
        /// It was allowed and is being done.
        UNDER_WAY,
        DONE,
        FAILED,
        DECLINED,
        /// The answer ended before anybody clicked.
        EXPIRED
    }

    /// What an answer rests on.
    record Sources(EntryId id, List<Citation> citations) implements ThreadPart {}

    /// Why an answer ended early.
    ///
    /// @param kept  whether a part of the answer stands above
    /// @param retry whether trying again is offered here
    record Trouble(EntryId id, Failure failure, boolean kept, boolean retry) implements ThreadPart {}

    /// Below an answer.
    ///
    /// @param figures null where nothing was measured
    record Foot(
            EntryId id,
            ChatEntry.State state,
            ChatEntry.Versions versions,
            @Nullable TurnFigures figures) implements ThreadPart {}
}
