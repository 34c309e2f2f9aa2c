package dev.sanad.desktop.fakes;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatEvent;
import dev.sanad.core.assistant.ChatTurn;
import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.kernel.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// An answer whose events the test sends. Keeps to the demand, as the real one does.
public final class FakeTurn implements ChatTurn, Flow.Subscription {
    private final ConversationId conversation;
    private final EntryId question;
    private final EntryId answer;
    private final Queue<ChatEvent> waiting = new ArrayDeque<>();
    public final CompletableFuture<Outcome<ChatEntry>> ended = new CompletableFuture<>();
    public final List<String> decisions = new ArrayList<>();
    public boolean cancelled;
    public boolean waits = true;
    public long asked;
    private Runnable listen = () -> {};
    private Flow.@Nullable Subscriber<? super ChatEvent> subscriber;

    public FakeTurn(ConversationId conversation, EntryId question, EntryId answer) {
        this.conversation = conversation;
        this.question = question;
        this.answer = answer;
    }

    /// Does something when somebody listens.
    void onListen(Runnable work) {
        listen = work;
    }

    /// Sends events, as far as they are asked for.
    public void send(ChatEvent... events) {
        waiting.addAll(List.of(events));
        push();
    }

    /// Sends the last event and ends the stream.
    public void end(ChatEvent last) {
        send(last);
        if (waiting.isEmpty()) {
            Objects.requireNonNull(subscriber).onComplete();
        }
    }

    @Override
    public ConversationId conversation() {
        return conversation;
    }

    @Override
    public EntryId question() {
        return question;
    }

    @Override
    public EntryId answer() {
        return answer;
    }

    @Override
    public Flow.Publisher<ChatEvent> events() {
        return next -> {
            subscriber = next;
            next.onSubscribe(this);
            listen.run();
        };
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean approve(String proposal) {
        decisions.add("approve " + proposal);
        return waits;
    }

    @Override
    public boolean decline(String proposal) {
        decisions.add("decline " + proposal);
        return waits;
    }

    @Override
    public CompletableFuture<Outcome<ChatEntry>> ended() {
        return ended;
    }

    @Override
    public void request(long more) {
        asked += more;
        push();
    }

    private void push() {
        while (asked > 0 && !waiting.isEmpty() && subscriber != null) {
            asked--;
            subscriber.onNext(waiting.remove());
        }
    }
}
