package dev.sanad.desktop.kit.fx;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes answers to the newest question only: one that was overtaken by a newer question is dropped.
///
/// Used on the JavaFX thread. A future that ends with an exception is a bug: it is logged with a support
/// reference and
/// handed on as `Failed(UNEXPECTED)`.
public final class Latest {
    private static final Logger LOG = LoggerFactory.getLogger(Latest.class);

    private final Executor fx;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private long newest;

    public Latest(Executor fx) {
        this.fx = fx;
    }

    /// Waits for an ending without blocking and hands it over on the JavaFX thread.
    public <T> void take(CompletableFuture<Outcome<T>> work, Consumer<Outcome<T>> consumer) {
        long run = ++newest;
        busy.set(true);
        // Not `whenCompleteAsync`: the future would swallow what the consumer throws.
        String name = TaskNames.host(consumer);
        work.whenComplete(
                (outcome, bug) -> fx.execute(TaskNames.named(name, () -> deliver(run, outcome, bug, consumer))));
    }

    /// Drops what is under way.
    public void forget() {
        newest++;
        busy.set(false);
    }

    /// Whether an answer is awaited.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    private <T> void deliver(
            long run, @Nullable Outcome<T> outcome, @Nullable Throwable bug, Consumer<Outcome<T>> consumer) {
        if (run != newest) {
            return;
        }
        busy.set(false);
        consumer.accept(outcome == null ? Outcome.failed(unexpected(bug)) : outcome);
    }

    private static Failure unexpected(@Nullable Throwable bug) {
        String reference = Integer.toString(ThreadLocalRandom.current().nextInt(0x100000, 0x1000000), 36)
                .toUpperCase(Locale.ROOT);
        LOG.error("unexpected ending, support reference {}", reference, bug);
        return Failure.of(FailureCode.UNEXPECTED).withReference(reference);
    }
}
