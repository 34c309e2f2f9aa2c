package dev.sanad.core.knowledge.index;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Tx;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Builds the door to the clinic's index.
public final class IndexWiring {
    private IndexWiring() {}

    /// Notes a deed in the audit trail, in the deed's own transaction.
    @FunctionalInterface
    public interface Notes {
        void note(Tx tx, String action, String detail);
    }

    /// What records say of people.
    @FunctionalInterface
    public interface People {
        /// Every value in these records that tells who a person is. Nothing blocks.
        CompletableFuture<Outcome<List<Personal>>> of(List<Reference> records);
    }

    /// What it stands on.
    ///
    /// @param database with the steps of the knowledge base
    /// @param maker    makes what speaks to an index
    public record Deps(
            Database database, CoreExecutors executors, Notes notes, PassageIndex.Maker maker, Around around) {}

    /// What is fixed from outside.
    ///
    /// @param allowed whether this computer's policy allows an index
    /// @param sandbox the sandbox's index; in the Sandbox profile only
    /// @param people  whose values no question holds
    public record Around(boolean allowed, Optional<SandboxIndexPlace> sandbox, People people) {}

    /// The door with its end.
    ///
    /// @param end to be closed before the store
    public record Opened(ClinicIndex index, Subscription end) {}

    /// The door. Only the settings are read.
    public static Opened create(Deps deps) {
        LocalIndex index = new LocalIndex(deps);
        return new Opened(index, index::close);
    }
}
