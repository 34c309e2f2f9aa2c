package dev.sanad.core.assistant.turn;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.exec.Timers;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Subscription;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for work of others, not longer than it may take, and not after a person stopped the answer.
final class Waiting {
    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    private final Timers timers;
    private final Cancellation cancellation;

    Waiting(Timers timers, Cancellation cancellation) {
        this.timers = timers;
        this.cancellation = cancellation;
    }

    /// Waits; `CANCELLED` or `DEADLINE` where it gave up, `UNEXPECTED` for a bug in the work.
    <T> Outcome<T> on(CompletableFuture<Outcome<T>> work, Duration most) {
        CompletableFuture<Outcome<T>> result = followed(work);
        Subscription stop = cancellation.onCancel(() -> result.complete(failed(FailureCode.CANCELLED)));
        try (stop) {
            return within(result, most);
        }
    }

    /// Waits although a person stopped the answer: what was begun with their consent is seen to its end.
    <T> Outcome<T> throughout(CompletableFuture<Outcome<T>> work, Duration most) {
        return within(followed(work), most);
    }

    private static <T> CompletableFuture<Outcome<T>> followed(CompletableFuture<Outcome<T>> work) {
        return work.handle((outcome, bug) -> bug == null
                ? outcome
                : Outcome.failed(SupportReference.logged(LOG, FailureCode.UNEXPECTED, "a tool", bug)));
    }

    private <T> Outcome<T> within(CompletableFuture<Outcome<T>> result, Duration most) {
        Subscription late = timers.after(most, () -> result.complete(failed(FailureCode.DEADLINE)));
        try (late) {
            return result.join();
        }
    }

    private static <T> Outcome<T> failed(FailureCode code) {
        return Outcome.failed(Failure.of(code));
    }
}
