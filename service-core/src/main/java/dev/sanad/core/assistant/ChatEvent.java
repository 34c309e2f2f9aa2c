package dev.sanad.core.assistant;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Words;

/// What happens while an answer is being made. The last one is always `Finished` or `Failed`, after which the
/// publisher completes; it never ends in an error.
public sealed interface ChatEvent {
    /// A model was asked. The first event, unless it failed before.
    ///
    /// @param badge where the answer comes from
    record Started(ModelBadge badge) implements ChatEvent {}

    /// The next piece of the answer, Markdown, never empty; personal values are already filled in again.
    record TextDelta(String text) implements ChatEvent {}

    /// A reading tool is being used.
    ///
    /// @param call  ties the result to it
    /// @param tool  the tool's name
    /// @param title what it does
    /// @param input what it was given, JSON, for whoever wants to see it
    record ToolCall(String call, String tool, Words title, String input) implements ChatEvent {}

    /// A changing tool waits for a click: {@link ChatTurn#approve} or {@link ChatTurn#decline}.
    record ToolProposal(Proposal proposal) implements ChatEvent {}

    /// A tool has ended.
    ///
    /// @param call    of the `ToolCall`, or the id of the proposal
    /// @param ending  how
    /// @param summary one line for the person
    record ToolResult(String call, Ending ending, Words summary) implements ChatEvent {
        /// How a tool ended. Stored by name.
        public enum Ending {
            DONE,
            FAILED,
            DECLINED
        }
    }

    /// The answer rests on a source; comes before or after the text that cites it.
    record Cited(Citation citation) implements ChatEvent {}

    /// The answer is whole.
    record Finished(TurnFigures figures) implements ChatEvent {}

    /// The answer ended early. The text up to here is kept, `CANCELLED` (APP-001) when the person stopped it.
    ///
    /// @param failure what happened and what to do
    /// @param kept    whether there is a partial text
    /// @param figures what was measured up to here
    record Failed(Failure failure, boolean kept, TurnFigures figures) implements ChatEvent {}
}
