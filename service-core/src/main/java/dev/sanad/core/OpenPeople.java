package dev.sanad.core;

import dev.sanad.core.kernel.FactSource;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.knowledge.index.IndexWiring;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Reads what records say of people through the features that own them. A record that is gone says nothing.
///
/// @param sources of each feature
record OpenPeople(List<FactSource> sources) implements IndexWiring.People {
    @Override
    public CompletableFuture<Outcome<List<Personal>>> of(List<Reference> records) {
        CompletableFuture<Outcome<List<Personal>>> all = CompletableFuture.completedFuture(Outcome.done(List.of()));
        for (Reference record : records) {
            for (FactSource source : sources) {
                if (source.kind() == record.kind()) {
                    all = all.thenCombine(source.facts(record.id()), OpenPeople::joined);
                }
            }
        }
        return all;
    }

    private static Outcome<List<Personal>> joined(Outcome<List<Personal>> before, Outcome<FactSource.Known> record) {
        if (record instanceof Outcome.Failed<FactSource.Known> failed
                && failed.failure().code() == FailureCode.NOT_FOUND) {
            return before;
        }
        return before.then(values -> record.map(known -> {
            List<Personal> both = new ArrayList<>(values);
            both.addAll(known.personal());
            return List.copyOf(both);
        }));
    }
}
