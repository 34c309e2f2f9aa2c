package dev.sanad.core.assistant;

import dev.sanad.core.assistant.turn.LiveTurn;
import dev.sanad.core.assistant.turn.RefusedTurn;
import dev.sanad.core.assistant.turn.TurnRun;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The answers that are being made: one in a conversation, few at once.
final class TurnDesk {
    /// Each waits for tools that need threads of their own.
    private static final int MOST = 8;

    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final TurnRun.Deps deps;
    private final Object lock = new Object();
    private final Map<ConversationId, LiveTurn> running = new HashMap<>();
    private boolean closed;

    TurnDesk(TurnRun.Deps deps) {
        this.deps = deps;
    }

    /// Begins an answer; one that runs in the same conversation is stopped first, and waited for.
    ChatTurn start(LiveTurn.Ids ids, TurnRun.Job job) {
        LiveTurn turn = new LiveTurn(ids, deps.executors().completions());
        turn.beforeItEnds(() -> gone(turn));
        LiveTurn before;
        synchronized (lock) {
            if (closed || (running.size() >= MOST && !running.containsKey(ids.conversation()))) {
                FailureCode code = closed ? FailureCode.CANCELLED : FailureCode.OVERLOADED;
                return RefusedTurn.of(ids, Failure.of(code), deps.executors().completions());
            }
            before = running.put(ids.conversation(), turn);
        }
        if (before != null) {
            before.cancel();
        }
        after(before).thenRun(() -> run(turn, job));
        return turn;
    }

    private static CompletableFuture<Boolean> after(@Nullable LiveTurn before) {
        return before == null
                ? CompletableFuture.completedFuture(true)
                : before.ended().handle((_, _) -> true);
    }

    private void run(LiveTurn turn, TurnRun.Job job) {
        try {
            deps.executors().io().execute(() -> new TurnRun(deps, job, turn).run());
        } catch (RejectedExecutionException full) {
            TurnRun.refuse(turn, Failure.of(FailureCode.OVERLOADED));
        }
    }

    private void gone(LiveTurn turn) {
        synchronized (lock) {
            running.remove(turn.conversation(), turn);
        }
    }

    Optional<ChatTurn> running(ConversationId id) {
        synchronized (lock) {
            return Optional.ofNullable(running.get(id));
        }
    }

    /// Stops the answer of a conversation; completes when it has ended.
    CompletableFuture<Boolean> stopped(ConversationId id) {
        LiveTurn turn;
        synchronized (lock) {
            turn = running.get(id);
        }
        if (turn != null) {
            turn.cancel();
        }
        return after(turn);
    }

    /// Stops everything and waits for it, a bounded time.
    void close() {
        List<LiveTurn> left;
        synchronized (lock) {
            closed = true;
            left = List.copyOf(running.values());
        }
        left.forEach(LiveTurn::cancel);
        CompletableFuture<?>[] ends = left.stream().map(LiveTurn::ended).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, CLOSING.toMillis(), TimeUnit.MILLISECONDS)
                .handle((_, _) -> Outcome.done(true))
                .join();
    }
}
