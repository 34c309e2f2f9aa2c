package dev.sanad.core.nphies;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.telemetry.LineState;
import java.util.concurrent.CompletableFuture;

/// The only door to the exchange.
public interface NphiesGateway extends AutoCloseable {
    /// Sends a message and reads its answer.
    ///
    /// The message is durable before it goes, and what comes back is durable before it is read, whatever it is.
    /// Endings:
    /// `Done` with a message that answers ours; `Refused` with the exchange's own findings where it answered with
    /// an
    /// OperationOutcome that only another message can mend; `Failed` for everything else. Never completes
    /// exceptionally,
    /// and always within the call's time limit.
    CompletableFuture<Outcome<Exchange>> exchange(OutgoingMessage message, Cancellation cancellation);

    /// What is known of the line.
    Signal<LineState> line();

    /// Ends what is under way.
    @Override
    void close();
}
