package dev.sanad.core.operations;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The door to whatever watches the program. There from the beginning, before anybody signs in. Nothing here blocks.
public interface Operations {
    /// How this workstation can be watched.
    Signal<ObservabilityConfig> config();

    /// Changes that; in force when the future completes, also after a restart.
    CompletableFuture<Outcome<ObservabilityConfig>> change(UnaryOperator<ObservabilityConfig> change);

    /// Where figures and health are served.
    Signal<Endpoint> endpoint();

    /// The file with the token that a reader of the figures has to show; it exists once the endpoint was on.
    Path tokenFile();

    /// The file with figures for the CloudWatch agent.
    Path emfFile();

    /// How everything was at the last look, at most a few seconds ago.
    Health health();

    /// What the program took of the computer at the last look.
    Machine machine();

    /// Has a part looked at with the others; another of the same name is replaced.
    ///
    /// @param check runs on a thread of the core every few seconds; must be quick
    void watch(String name, Supplier<Health.Part> check);

    /// The newest lines of the log that fit, oldest first.
    CompletableFuture<Outcome<List<LogLine>>> log(LogFile.Filter filter);

    /// Adds facts to every later support bundle: maps, lists, texts and numbers, nothing of a person.
    ///
    /// @param file such as `screen.json`
    void addFacts(String file, Supplier<Map<String, Object>> facts);

    /// Writes the support bundle. `FIL-002` where that is not possible.
    CompletableFuture<Outcome<Path>> writeBundle(Path file);

    /// Where figures and health are served.
    ///
    /// @param address empty while they are not
    /// @param trouble why not, where they should be
    record Endpoint(Optional<URI> address, Optional<Failure> trouble) {
        /// Not served, and not meant to be.
        public static final Endpoint OFF = new Endpoint(Optional.empty(), Optional.empty());
    }
}
