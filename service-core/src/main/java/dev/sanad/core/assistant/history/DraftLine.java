package dev.sanad.core.assistant.history;

import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.exec.Timers;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is being typed. Keystrokes gather and then share one write; a write that failed is tried again with the next.
final class DraftLine {
    private static final Logger LOG = LoggerFactory.getLogger(DraftLine.class);
    private static final Duration GATHER = Duration.ofMillis(200);

    private final Database database;
    private final Timers timers;
    private final InstantSource clock;
    private final ChangeSignal changes;
    private final Object lock = new Object();
    private final Map<ConversationId, String> unwritten = new HashMap<>();
    private boolean planned;

    DraftLine(Database database, Timers timers, InstantSource clock, ChangeSignal changes) {
        this.database = database;
        this.timers = timers;
        this.clock = clock;
        this.changes = changes;
    }

    void put(ConversationId id, String text) {
        synchronized (lock) {
            unwritten.put(id, text);
            if (!planned) {
                planned = true;
                timers.after(GATHER, this::flush);
            }
        }
    }

    /// What is not written yet; empty where nothing waits.
    Optional<String> waiting(ConversationId id) {
        synchronized (lock) {
            return Optional.ofNullable(unwritten.get(id));
        }
    }

    /// It was sent.
    void drop(ConversationId id) {
        synchronized (lock) {
            unwritten.remove(id);
        }
    }

    CompletableFuture<Outcome<Integer>> flush() {
        Map<ConversationId, String> writing;
        synchronized (lock) {
            planned = false;
            writing = Map.copyOf(unwritten);
        }
        if (writing.isEmpty()) {
            return CompletableFuture.completedFuture(Outcome.done(0));
        }
        return database.<Integer>write(tx -> {
                    writing.forEach((id, text) -> ConversationRows.draft(tx, id, text, clock.instant()));
                    return writing.size();
                })
                .thenApply(outcome -> {
                    written(writing, outcome);
                    return outcome;
                });
    }

    private void written(Map<ConversationId, String> writing, Outcome<Integer> outcome) {
        if (outcome instanceof Outcome.Failed<Integer>(Failure failure)) {
            LOG.warn(
                    "what was being typed was not written ({}); it is kept for the next try",
                    failure.code().id());
            return;
        }
        synchronized (lock) {
            writing.forEach(unwritten::remove);
        }
        writing.keySet().forEach(changes::changed);
    }
}
