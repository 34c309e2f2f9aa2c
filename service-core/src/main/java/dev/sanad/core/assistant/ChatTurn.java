package dev.sanad.core.assistant;

import dev.sanad.core.kernel.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/// An answer that is being made. Any thread; nothing blocks.
public interface ChatTurn {
    /// In which conversation.
    ConversationId conversation();

    /// The question it answers. For another version of an answer it has to be looked up first: then this waits.
    EntryId question();

    /// The answer.
    EntryId answer();

    /// What happens, for one subscriber. Demand reaches down to the socket: a subscriber that asks for nothing
    /// makes the model wait. Items come on a thread of the core, in order; hop where you need to be.
    ///
    /// Cancelling the subscription stops the answer as {@link #cancel()} does. An answer nobody subscribes to
    /// runs and is stored as well.
    Flow.Publisher<ChatEvent> events();

    /// Stops the answer down to the socket; what has come is kept. Does nothing after the end.
    void cancel();

    /// Lets a proposed change happen.
    ///
    /// @return false where the proposal does not wait any more
    boolean approve(String proposal);

    /// Refuses a proposed change; the model is told.
    boolean decline(String proposal);

    /// The stored answer, once it has ended, however it ended: the entry's state says. `Failed` where it could
    /// not be stored.
    CompletableFuture<Outcome<ChatEntry>> ended();
}
