package dev.sanad.core.codes;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.ProviderId;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Row;
import dev.sanad.core.store.Tx;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// The directory of providers over the clinic's store: an own entry of the same licence wins.
final class Providers implements ProviderDirectory {
    private static final String CLINIC = "clinic";
    private static final String TYPES = "http://nphies.sa/terminology/CodeSystem/provider-type";

    private final Database database;
    private final Terminology terminology;
    private final CodesWiring.ProviderTrail trail;
    private final MutableSignal<List<Provider>> all;

    Providers(Database database, Terminology terminology, List<Provider> brought, CodesWiring.ProviderTrail trail) {
        this.database = database;
        this.terminology = terminology;
        this.trail = trail;
        this.all = new MutableSignal<>(over(List.of(), brought));
    }

    /// Fetches the clinic's own.
    void begin() {
        database.read(tx -> tx.list("SELECT * FROM providers ORDER BY id LIMIT 10000", Providers::provider))
                .thenAccept(outcome -> {
                    if (outcome instanceof Outcome.Done<List<Provider>>(List<Provider> own)) {
                        // What was saved meanwhile is newer than what was read.
                        all.update(now -> over(
                                over(now.stream().filter(one -> !isOwn(one)).toList(), own),
                                now.stream().filter(Providers::isOwn).toList()));
                    }
                });
    }

    private static boolean isOwn(Provider provider) {
        return provider.origin().equals(CLINIC);
    }

    private static List<Provider> over(List<Provider> below, List<Provider> above) {
        Map<ProviderId, Provider> byId = new LinkedHashMap<>();
        Stream.concat(below.stream(), above.stream()).forEach(one -> byId.put(one.id(), one));
        return byId.values().stream()
                .sorted(Comparator.comparing(
                                (Provider one) -> Folding.fold(one.name().en()))
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    @Override
    public Signal<List<Provider>> providers() {
        return all;
    }

    @Override
    public Optional<Provider> provider(ProviderId id) {
        return all.get().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Provider> find(String text, int limit) {
        List<String> typed = Folding.words(Folding.fold(text));
        return all.get().stream()
                .filter(one -> typed.stream().allMatch(word -> begins(one, word)))
                .limit(limit)
                .toList();
    }

    private static boolean begins(Provider provider, String word) {
        String texts = provider.name().en() + " " + provider.name().ar() + " "
                + provider.id().value();
        return Folding.words(Folding.fold(texts)).stream().anyMatch(one -> one.startsWith(word));
    }

    @Override
    public CompletableFuture<Outcome<Provider>> save(Provider typed) {
        Words name = new Words(typed.name().en().strip(), typed.name().ar().strip());
        Provider provider = new Provider(typed.id(), name, typed.type().strip(), CLINIC);
        List<Finding> found = check(provider);
        if (!found.isEmpty()) {
            return CompletableFuture.completedFuture(Outcome.refused(found));
        }
        return database.write(tx -> {
            put(tx, provider);
            trail.note(tx, "provider.save", provider.id());
            tx.afterCommit(() -> all.update(now -> over(now, List.of(provider))));
            return provider;
        });
    }

    private List<Finding> check(Provider provider) {
        List<Finding> found = new ArrayList<>();
        DirectoryRules.licence(provider.id().value(), "id", found);
        DirectoryRules.name(provider.name(), found);
        if (!provider.type().isEmpty() && !terminology.contains(TYPES, provider.type())) {
            found.add(DirectoryRules.finding("IB-00422", "type"));
        }
        return found;
    }

    private static void put(Tx tx, Provider provider) {
        tx.update(
                "INSERT OR REPLACE INTO providers (id, name_en, name_ar, type) VALUES (?, ?, ?, ?)",
                provider.id().value(),
                provider.name().en(),
                provider.name().ar(),
                provider.type());
    }

    private static Provider provider(Row row) {
        return new Provider(
                new ProviderId(row.text("id")),
                new Words(row.text("name_en"), row.text("name_ar")),
                row.text("type"),
                CLINIC);
    }
}
