package dev.sanad.core.assistant.turn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Proposals that wait for a click; each is decided once. Any thread.
final class Decisions {
    /// How a proposal was decided.
    enum Decision {
        APPROVED,
        DECLINED,
        /// Nobody decided in time, or the answer was stopped.
        LEFT
    }

    private final Object lock = new Object();
    private final Map<String, CompletableFuture<Decision>> waiting = new HashMap<>();
    private boolean closed;

    CompletableFuture<Decision> open(String proposal) {
        CompletableFuture<Decision> decision = new CompletableFuture<>();
        synchronized (lock) {
            if (!closed) {
                waiting.put(proposal, decision);
                return decision;
            }
        }
        decision.complete(Decision.LEFT);
        return decision;
    }

    /// Decides.
    ///
    /// @return whether the proposal still waited
    boolean decide(String proposal, Decision decision) {
        CompletableFuture<Decision> open;
        synchronized (lock) {
            open = waiting.remove(proposal);
        }
        return open != null && open.complete(decision);
    }

    /// Leaves what waits undecided.
    void close() {
        List<CompletableFuture<Decision>> left;
        synchronized (lock) {
            closed = true;
            left = List.copyOf(waiting.values());
            waiting.clear();
        }
        left.forEach(decision -> decision.complete(Decision.LEFT));
    }
}
