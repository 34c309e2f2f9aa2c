package dev.sanad.core.knowledge;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Does one piece of work after the other on `io`: so two readings never hold their documents in memory
/// at once, and
/// never write the same document. Safe for any thread.
final class WorkLine {
    private static final int MOST_WAITING = 500;

    private final Object lock = new Object();
    private final CoreExecutors executors;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(true);
    private int waiting;

    WorkLine(CoreExecutors executors) {
        this.executors = executors;
    }

    /// Does it when all before it is done.
    <T> CompletableFuture<Outcome<T>> run(Supplier<Outcome<T>> work) {
        synchronized (lock) {
            if (waiting == MOST_WAITING) {
                return CompletableFuture.completedFuture(Outcome.failed(Failure.of(FailureCode.OVERLOADED)));
            }
            waiting++;
            CompletableFuture<Outcome<T>> next = last.thenCompose(_ -> executors.onIo(work));
            last = next.handle((_, _) -> ended());
            return next;
        }
    }

    private boolean ended() {
        synchronized (lock) {
            waiting--;
            return true;
        }
    }
}
