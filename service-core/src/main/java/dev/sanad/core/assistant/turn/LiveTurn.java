package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatEvent;
import dev.sanad.core.assistant.ChatTurn;
import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/// An answer that is being made, as seen from outside.
public final class LiveTurn implements ChatTurn {
    private final Ids ids;
    private final Cancellation cancellation = Cancellation.none();
    private final Decisions decisions = new Decisions();
    private final EventStream events;
    private final CompletableFuture<Outcome<ChatEntry>> ended = new CompletableFuture<>();
    private volatile Runnable leaving = () -> {};

    /// Which answer it is.
    ///
    /// @param question completes at once for a new question; for another version of an answer when it was looked up
    public record Ids(ConversationId conversation, CompletableFuture<EntryId> question, EntryId answer) {}

    /// @param hop delivers events that are asked for later
    public LiveTurn(Ids ids, Executor hop) {
        this.ids = ids;
        this.events = new EventStream(hop, this::cancel);
    }

    @Override
    public ConversationId conversation() {
        return ids.conversation();
    }

    @Override
    public EntryId question() {
        return ids.question().join();
    }

    @Override
    public EntryId answer() {
        return ids.answer();
    }

    @Override
    public Flow.Publisher<ChatEvent> events() {
        return events;
    }

    @Override
    public void cancel() {
        cancellation.cancel();
        events.loosen();
        decisions.close();
    }

    @Override
    public boolean approve(String proposal) {
        return decisions.decide(proposal, Decisions.Decision.APPROVED);
    }

    @Override
    public boolean decline(String proposal) {
        return decisions.decide(proposal, Decisions.Decision.DECLINED);
    }

    @Override
    public CompletableFuture<Outcome<ChatEntry>> ended() {
        return ended.copy();
    }

    Cancellation cancellation() {
        return cancellation;
    }

    Decisions decisions() {
        return decisions;
    }

    EventStream stream() {
        return events;
    }

    /// Has something done before anybody hears that the answer has ended.
    public void beforeItEnds(Runnable work) {
        leaving = work;
    }

    /// Tells the last event and how the answer was stored.
    void finish(ChatEvent last, Outcome<ChatEntry> stored) {
        decisions.close();
        leaving.run();
        // Where it was never found nobody is left waiting.
        ids.question().complete(ids.answer());
        events.end(last);
        ended.complete(stored);
    }
}
