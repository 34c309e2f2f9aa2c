package dev.sanad.core.knowledge;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.knowledge.reading.ReadingLimits;
import dev.sanad.core.nphies.rules.EligibilityRules;
import dev.sanad.core.nphies.rules.RulePack;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Migration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Builds the knowledge base.
public final class KnowledgeWiring {
    private KnowledgeWiring() {}

    /// What the feature stands on.
    ///
    /// @param database  with the steps of {@link #migrations()}
    /// @param executors for reading files
    /// @param clock     for when a document was read
    /// @param ids       new ids for documents, lower-case GUIDs
    /// @param codes     every code system with its codes, read when asked for
    /// @param trail     notes each deed
    public record Deps(
            Database database,
            CoreExecutors executors,
            InstantSource clock,
            Supplier<String> ids,
            Supplier<Map<String, List<Coded>>> codes,
            KnowledgeTrail trail) {}

    /// The feature with its end.
    ///
    /// @param service the door
    /// @param end     stops what is being read; to be closed before the store
    public record Opened(KnowledgeService service, Subscription end) {}

    /// The tables of the feature.
    public static List<Migration> migrations() {
        return List.of(
                Migration.of(KnowledgeWiring.class, "knowledge", 1, "V001__knowledge.sql"),
                Migration.of(KnowledgeWiring.class, "knowledge", 2, "V002__beginnings.sql"),
                Migration.of(KnowledgeWiring.class, "knowledge", 3, "V003__settings.sql"));
    }

    /// The service. Nothing is read or indexed before somebody asks.
    public static Opened create(Deps deps) {
        LocalKnowledge knowledge = new LocalKnowledge(deps, () -> brought(deps), ReadingLimits.standard());
        return new Opened(knowledge, knowledge::close);
    }

    private static List<BroughtDocument> brought(Deps deps) {
        RulePack rules = EligibilityRules.pack();
        return BroughtAlong.documents(new BroughtAlong.Data(deps.codes().get(), rules.texts(), rules.version()));
    }
}
