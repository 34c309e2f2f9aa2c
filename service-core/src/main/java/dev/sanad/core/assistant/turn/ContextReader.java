package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.ContextFacts;
import dev.sanad.core.kernel.FactSource;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads what is open on the screen through the features that own it. What cannot be read is left out: the answer then
/// says what it lacks.
final class ContextReader {
    private static final int MOST = 6;

    private final Map<Reference.Kind, FactSource> sources;

    ContextReader(List<FactSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(FactSource::kind, Function.identity()));
    }

    /// Blocks for the reading: call it on `io`.
    List<FactSource.Known> read(ContextFacts context, Waiting waiting) {
        List<CompletableFuture<Outcome<FactSource.Known>>> reading = new ArrayList<>();
        for (Reference open : context.open().stream().limit(MOST).toList()) {
            Optional.ofNullable(sources.get(open.kind())).ifPresent(source -> reading.add(source.facts(open.id())));
        }
        List<FactSource.Known> known = new ArrayList<>();
        for (CompletableFuture<Outcome<FactSource.Known>> one : reading) {
            if (waiting.on(one, ToolRound.READING) instanceof Outcome.Done<FactSource.Known>(FactSource.Known found)) {
                known.add(found);
            }
        }
        return known;
    }
}
