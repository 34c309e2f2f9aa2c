package dev.sanad.core;

import dev.sanad.core.kernel.FactSource;
import dev.sanad.core.kernel.KeptKey;
import dev.sanad.core.knowledge.index.ClinicIndex;
import dev.sanad.core.knowledge.index.IndexWiring;
import dev.sanad.core.knowledge.index.SandboxIndexPlace;
import dev.sanad.core.policy.ClinicPolicy;
import dev.sanad.core.settings.Profile;
import dev.sanad.core.store.Database;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The clinic's index with what speaks to it.
final class IndexParts implements AutoCloseable {
    /// Regions do not matter to the sandbox.
    private static final String SANDBOX_REGION = "me-south-1";

    private final KendraIndexes kendra;
    private final IndexWiring.Opened opened;
    private final ClinicIndex door;

    /// @param clinic the database
    /// @param notes  writes a line of the audit trail
    /// @param facts  of the records that a question may be about
    IndexParts(
            Database clinic,
            ClinicWiring.Parts parts,
            CoreConfig config,
            IndexWiring.Notes notes,
            List<FactSource> facts) {
        boolean isSandbox = parts.store().settings().settings().get().exchange().profile() == Profile.SANDBOX;
        kendra = new KendraIndexes(parts.executors(), parts.clock());
        opened = IndexWiring.create(new IndexWiring.Deps(
                clinic,
                parts.executors(),
                notes,
                kendra,
                new IndexWiring.Around(
                        isAllowed(config.policy()),
                        config.demo().filter(_ -> isSandbox).flatMap(IndexParts::sandbox),
                        new OpenPeople(facts))));
        door = new TimedIndex(opened.index(), parts.telemetry());
    }

    /// A policy that takes away the knowledge base or the assistant takes the index away, too; it also has a name of
    /// its own.
    static boolean isAllowed(ClinicPolicy policy) {
        return Stream.of("index", "knowledge", "assistant").allMatch(policy::allows);
    }

    private static Optional<SandboxIndexPlace> sandbox(CoreConfig.Demo demo) {
        return demo.index()
                .map(own -> new SandboxIndexPlace(
                        own.endpoint(), SANDBOX_REGION, own.id(), new KeptKey(own.keyId(), own.secret(), "")));
    }

    ClinicIndex door() {
        return door;
    }

    @Override
    public void close() {
        opened.end().close();
        kendra.close();
    }
}
