package dev.sanad.core.assistant;

import dev.sanad.core.assistant.turn.TurnRun;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.model.ChatModel;
import dev.sanad.core.model.ModelEnd;
import dev.sanad.core.model.ModelMessage;
import dev.sanad.core.model.ModelRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/// Asks a model for one word. Nothing of the clinic is in the question.
final class ModelTrial {
    private static final int TOKENS = 64;

    private final TurnRun.Deps deps;

    ModelTrial(TurnRun.Deps deps) {
        this.deps = deps;
    }

    CompletableFuture<Outcome<TurnFigures>> probe(ModelId id) {
        Optional<ModelProfile> profile = deps.models().choice().get().models().stream()
                .filter(model -> model.id().equals(id))
                .findFirst();
        return profile.isEmpty()
                ? CompletableFuture.completedFuture(Outcome.failed(Failure.of(FailureCode.NOT_FOUND)))
                : deps.history()
                        .answers()
                        .note("assistant.probed", "model", id.value(), "")
                        .thenCompose(noted -> noted instanceof Outcome.Failed<Boolean>(Failure failure)
                                ? CompletableFuture.completedFuture(Outcome.failed(failure))
                                : deps.executors().onIo(() -> ask(profile.get())));
    }

    private Outcome<TurnFigures> ask(ModelProfile profile) {
        return deps.models().lease(profile).then(lease -> {
            try (lease) {
                return ask(lease.model());
            }
        });
    }

    private Outcome<TurnFigures> ask(ChatModel model) {
        ModelRequest request =
                new ModelRequest("Answer with one word.", List.of(new ModelMessage.Asked("Hello")), List.of(), TOKENS);
        long began = System.nanoTime();
        AtomicLong first = new AtomicLong();
        ModelEnd end = model.ask(request, _ -> first.compareAndSet(0, System.nanoTime() - began), Cancellation.none());
        return switch (end) {
            case ModelEnd.Broken broken -> Outcome.failed(broken.failure());
            case ModelEnd.Whole whole -> {
                ModelEnd.Count count = whole.count();
                yield Outcome.done(new TurnFigures(
                        count == null ? null : new TurnFigures.Tokens(count.input(), count.output()),
                        first.get() == 0 ? null : Duration.ofNanos(first.get()),
                        Duration.ofNanos(System.nanoTime() - began),
                        1));
            }
        };
    }
}
