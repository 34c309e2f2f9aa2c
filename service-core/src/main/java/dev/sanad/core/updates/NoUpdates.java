package dev.sanad.core.updates;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// Nothing is looked for: no timer, no call to anybody.
final class NoUpdates implements UpdateService {
    private final MutableSignal<UpdateState> state = new MutableSignal<>(new UpdateState.Off());

    @Override
    public Signal<UpdateState> state() {
        return state;
    }

    @Override
    public void begin() {}

    @Override
    public CompletableFuture<Outcome<UpdateState>> look() {
        return CompletableFuture.completedFuture(Outcome.done(state.get()));
    }

    @Override
    public CompletableFuture<Outcome<Path>> fetch(Offer offer) {
        return CompletableFuture.completedFuture(Outcome.failed(Failure.of(FailureCode.NOT_CONFIGURED)));
    }

    @Override
    public CompletableFuture<Outcome<Path>> handOver(Offer offer) {
        return CompletableFuture.completedFuture(Outcome.failed(Failure.of(FailureCode.NOT_CONFIGURED)));
    }

    @Override
    public void close() {}
}
