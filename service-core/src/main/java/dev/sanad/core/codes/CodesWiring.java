package dev.sanad.core.codes;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.ProviderId;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.Tx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds the feature of codes and directories.
public final class CodesWiring {
    private CodesWiring() {}

    /// What the feature stands on.
    ///
    /// @param database  with the steps of {@link #migrations()}
    /// @param executors for searches
    /// @param payers    what the profile brings along, e.g. the sandbox's payers; the clinic's own come over
    ///                  them
    /// @param trail     notes each change of the directory
    public record Deps(Database database, CoreExecutors executors, List<Payer> payers, CodesTrail trail) {
        public Deps {
            payers = List.copyOf(payers);
        }
    }

    /// The tables of the feature.
    public static List<Migration> migrations() {
        return List.of(
                Migration.of(CodesWiring.class, "codes", 1, "V001__payers.sql"),
                Migration.of(CodesWiring.class, "codes", 2, "V002__providers.sql"));
    }

    /// The service. Code tables are loaded when first asked for; the clinic's payers are read in the
    /// background.
    public static CodeService create(Deps deps) {
        Payers payers = new Payers(deps.database(), deps.payers(), deps.trail());
        payers.begin();
        return new StoredCodes(deps.executors(), new Terminology(), payers);
    }

    /// Every code system of the build with its codes, read anew: nothing of it is kept. Reads
    /// resources: call it on `io`.
    public static Map<String, List<Coded>> lists() {
        Terminology terminology = new Terminology();
        Map<String, List<Coded>> lists = new LinkedHashMap<>();
        terminology.systems().forEach(system -> lists.put(system, terminology.all(system)));
        return lists;
    }

    /// Notes who changed the directory of providers, in the transaction of the change.
    @FunctionalInterface
    public interface ProviderTrail {
        void note(Tx tx, String action, ProviderId id);
    }

    /// The directory of providers.
    ///
    /// @param database with the steps of {@link #migrations()}
    /// @param brought  what the profile brings along; the clinic's own come over them
    public static ProviderDirectory providers(Database database, List<Provider> brought, ProviderTrail trail) {
        Providers providers = new Providers(database, new Terminology(), brought, trail);
        providers.begin();
        return providers;
    }
}
