package dev.sanad.core.drafts;

import dev.sanad.core.kernel.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Half-typed forms, kept encrypted while they are typed. What was put is durable a quarter of a second later at
/// the
/// latest, whatever ends the program after that. Any thread; nothing blocks.
public interface Drafts {
    /// Keeps the state of a form; the last one counts.
    void put(String key, Map<String, String> fields);

    /// The last state of a form.
    CompletableFuture<Outcome<Optional<Draft>>> get(String key);

    /// Forgets a form: it was saved or given up.
    CompletableFuture<Outcome<Boolean>> drop(String key);

    /// All forms, the last changed first.
    CompletableFuture<Outcome<List<Draft>>> list();

    /// Makes everything durable now; the result says how many forms that were.
    CompletableFuture<Outcome<Integer>> flush();
}
