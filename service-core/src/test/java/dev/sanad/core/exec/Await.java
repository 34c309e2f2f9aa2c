package dev.sanad.core.exec;

import dev.sanad.core.kernel.Signal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// Waits for signals in tests, without sleeping.
public final class Await {
    private Await() {}

    /// Waits until a signal has a value that fits; a limit of 20 s turns a hang into a failure that says why.
    public static <T> T value(Signal<T> signal, Predicate<T> fits) {
        CompletableFuture<T> found = new CompletableFuture<>();
        var subscription = signal.subscribe(value -> {
            if (fits.test(value)) {
                found.complete(value);
            }
        });
        try {
            return found.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("still " + signal.get(), e);
        } finally {
            subscription.close();
        }
    }
}
