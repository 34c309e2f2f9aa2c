package dev.sanad.core.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Listens to an answer and keeps what it hears.
public final class Heard implements Flow.Subscriber<ChatEvent> {
    private static final int PATIENCE = 30;

    private final List<ChatEvent> events = new ArrayList<>();
    private final CompletableFuture<List<ChatEvent>> end = new CompletableFuture<>();
    private final CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();
    private final Consumer<ChatEvent> each;
    private final long first;

    private Heard(long first, Consumer<ChatEvent> each) {
        this.first = first;
        this.each = each;
    }

    /// Asks for everything.
    public static Heard all(ChatTurn turn) {
        return all(turn, _ -> {});
    }

    /// Asks for everything and does something with each event.
    public static Heard all(ChatTurn turn, Consumer<ChatEvent> each) {
        return some(turn, Long.MAX_VALUE, each);
    }

    /// Asks for so many at first.
    public static Heard some(ChatTurn turn, long first, Consumer<ChatEvent> each) {
        Heard heard = new Heard(first, each);
        turn.events().subscribe(heard);
        return heard;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscribed.complete(subscription);
        if (first > 0) {
            subscription.request(first);
        }
    }

    @Override
    public void onNext(ChatEvent event) {
        synchronized (events) {
            events.add(event);
        }
        each.accept(event);
    }

    @Override
    public void onError(Throwable trouble) {
        end.completeExceptionally(trouble);
    }

    @Override
    public void onComplete() {
        end.complete(List.of());
    }

    public void request(long more) {
        subscribed.join().request(more);
    }

    public void cancel() {
        subscribed.join().cancel();
    }

    /// Everything, once it has ended.
    public List<ChatEvent> whole() {
        wait(end);
        return sofar();
    }

    public List<ChatEvent> sofar() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    public String text() {
        return sofar().stream()
                .filter(ChatEvent.TextDelta.class::isInstance)
                .map(event -> ((ChatEvent.TextDelta) event).text())
                .collect(Collectors.joining());
    }

    public <E extends ChatEvent> List<E> of(Class<E> kind) {
        return sofar().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public static <T> T wait(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
