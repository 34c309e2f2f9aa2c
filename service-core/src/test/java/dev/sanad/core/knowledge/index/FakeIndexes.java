package dev.sanad.core.knowledge.index;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.KeptKey;
import dev.sanad.core.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What would speak to an index, and remembers what it was made and asked with.
final class FakeIndexes implements PassageIndex.Maker {
    final List<PassageIndex.Place> places = new ArrayList<>();
    final List<KeptKey> keys = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    int closed;
    CompletableFuture<Outcome<List<IndexPassage>>> ending = CompletableFuture.completedFuture(
            Outcome.done(List.of(new IndexPassage("d", "Guide", "Approval comes first.", "https://x.example/d"))));

    @Override
    public synchronized PassageIndex make(PassageIndex.Place place, KeptKey key) {
        places.add(place);
        keys.add(key);
        return new PassageIndex() {
            @Override
            public CompletableFuture<Outcome<List<IndexPassage>>> retrieve(
                    String text, int most, Cancellation cancellation) {
                asked.add(text);
                return ending;
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }
}
