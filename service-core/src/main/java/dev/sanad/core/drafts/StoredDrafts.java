package dev.sanad.core.drafts;

import dev.sanad.core.exec.Timers;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.Row;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Drafts in the encrypted store. Keystrokes gather for a quarter of a second and then share one write; a write
/// that
/// failed is tried again with the next.
public final class StoredDrafts implements Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(StoredDrafts.class);
    private static final Duration GATHER = Duration.ofMillis(250);
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final Database database;
    private final Timers timers;
    private final InstantSource clock;
    private final JsonMapper json = new JsonMapper();

    private final Object lock = new Object();
    private final Map<String, Draft> unwritten = new HashMap<>();
    private boolean planned;

    public StoredDrafts(Database database, Timers timers, InstantSource clock) {
        this.database = database;
        this.timers = timers;
        this.clock = clock;
    }

    /// The table of the drafts.
    public static List<Migration> migrations() {
        return List.of(Migration.of(StoredDrafts.class, "drafts", 1, "V001__drafts.sql"));
    }

    @Override
    public void put(String key, Map<String, String> fields) {
        synchronized (lock) {
            unwritten.put(key, new Draft(key, fields, clock.instant()));
            plan();
        }
    }

    private void plan() {
        if (!planned) {
            planned = true;
            timers.after(GATHER, this::flush);
        }
    }

    @Override
    public CompletableFuture<Outcome<Integer>> flush() {
        Map<String, Draft> writing;
        synchronized (lock) {
            planned = false;
            writing = Map.copyOf(unwritten);
        }
        if (writing.isEmpty()) {
            return CompletableFuture.completedFuture(Outcome.done(0));
        }
        return database.<Integer>write(tx -> tx.batch(
                        "INSERT INTO draft(draft_key, fields, changed_at) VALUES (?,?,?) ON CONFLICT(draft_key)"
                                + " DO UPDATE SET fields=excluded.fields, changed_at=excluded.changed_at",
                        writing.values(),
                        draft ->
                                new Object[] {draft.key(), json.writeValueAsString(draft.fields()), draft.changedAt()}))
                .thenApply(outcome -> {
                    written(writing, outcome);
                    return outcome;
                });
    }

    private void written(Map<String, Draft> writing, Outcome<Integer> outcome) {
        synchronized (lock) {
            if (outcome instanceof Outcome.Done) {
                writing.forEach(unwritten::remove);
            } else if (outcome instanceof Outcome.Failed<Integer>(Failure failure)) {
                LOG.warn(
                        "drafts were not written ({}); they are kept for the next try",
                        failure.code().id());
            }
        }
    }

    @Override
    public CompletableFuture<Outcome<Optional<Draft>>> get(String key) {
        synchronized (lock) {
            Draft draft = unwritten.get(key);
            if (draft != null) {
                return CompletableFuture.completedFuture(Outcome.done(Optional.of(draft)));
            }
        }
        return database.read(
                tx -> tx.one("SELECT draft_key, fields, changed_at FROM draft WHERE draft_key=?", this::draft, key));
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> drop(String key) {
        boolean pending;
        synchronized (lock) {
            pending = unwritten.remove(key) != null;
        }
        // Writes are in order: one of this draft that is under way comes before.
        return database.write(tx -> tx.update("DELETE FROM draft WHERE draft_key=?", key) > 0 || pending);
    }

    @Override
    public CompletableFuture<Outcome<List<Draft>>> list() {
        return flush().thenCompose(_ -> database.read(tx -> tx.list(
                "SELECT draft_key, fields, changed_at FROM draft ORDER BY changed_at DESC LIMIT 200", this::draft)));
    }

    private Draft draft(Row row) {
        return new Draft(row.text("draft_key"), json.readValue(row.text("fields"), FIELDS), row.instant("changed_at"));
    }
}
