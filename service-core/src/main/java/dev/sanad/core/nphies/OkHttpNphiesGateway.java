package dev.sanad.core.nphies;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.nphies.transport.OkHttpTransport;
import dev.sanad.core.nphies.transport.Reply;
import dev.sanad.core.nphies.transport.TransportConfig;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.core.telemetry.Workflow;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The gateway over OkHttp: keep, send, keep, read.
public final class OkHttpNphiesGateway implements NphiesGateway {
    private static final Logger LOG = LoggerFactory.getLogger(OkHttpNphiesGateway.class);

    private final OkHttpTransport transport;
    private final MessageJournal journal;
    private final LineMonitor monitor;
    private final Telemetry telemetry;
    private final Executor io;

    /// @param io runs what blocks: keeping messages, and the sockets; not owned
    public OkHttpNphiesGateway(
            TransportConfig config, MessageJournal journal, Telemetry telemetry, Clock clock, Executor io) {
        this(new OkHttpTransport(config, io), journal, telemetry, clock, io);
    }

    /// @param transport owned from now on
    /// @param io        runs what blocks: keeping messages, and the sockets; not owned
    public OkHttpNphiesGateway(
            OkHttpTransport transport, MessageJournal journal, Telemetry telemetry, Clock clock, Executor io) {
        this.transport = transport;
        this.journal = journal;
        this.monitor = new LineMonitor(clock);
        this.telemetry = telemetry;
        this.io = io;
    }

    @Override
    public CompletableFuture<Outcome<Exchange>> exchange(OutgoingMessage message, Cancellation cancellation) {
        CompletableFuture<Optional<Failure>> kept;
        try {
            kept = CompletableFuture.supplyAsync(() -> keep(message), io);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.completedFuture(Outcome.failed(Failure.of(FailureCode.OVERLOADED)));
        }
        return kept.thenCompose(notKept -> send(message, notKept, cancellation)).exceptionally(bug -> {
            LOG.error("the gateway met a bug on {}", message.event(), bug);
            return Outcome.failed(
                    Failure.of(FailureCode.UNEXPECTED, bug.getClass().getSimpleName()));
        });
    }

    private CompletableFuture<Outcome<Exchange>> send(
            OutgoingMessage message, Optional<Failure> notKept, Cancellation cancellation) {
        if (notKept.isPresent()) {
            return CompletableFuture.completedFuture(Outcome.failed(notKept.get()));
        }
        return transport.send(message.body(), cancellation).thenApply(reply -> settle(message, reply));
    }

    /// Makes the message durable, or says why it could not.
    private Optional<Failure> keep(OutgoingMessage message) {
        try {
            journal.keepSent(message.id(), message.event(), message.body());
            return Optional.empty();
        } catch (MessageJournal.JournalException trouble) {
            LOG.error("a message could not be kept and was not sent", trouble);
            return Optional.of(Failure.of(FailureCode.STORE_FAILED));
        }
    }

    private Outcome<Exchange> settle(OutgoingMessage message, Reply reply) {
        try {
            journal.keepReceived(message.id(), reply.status(), reply.contentType(), reply.body());
        } catch (MessageJournal.JournalException trouble) {
            LOG.error("an answer could not be kept and is not used", trouble);
            return Outcome.failed(Failure.of(FailureCode.STORE_FAILED));
        }
        Outcome<Exchange> outcome = AnswerReader.read(message.id(), reply);
        monitor.note(outcome, reply.wire());
        telemetry.record(Workflow.WIRE, reply.wire(), reply.trouble() == null);
        return outcome;
    }

    @Override
    public Signal<LineState> line() {
        return monitor.state();
    }

    /// Messages on the line now.
    public int inFlight() {
        return transport.inFlight();
    }

    @Override
    public void close() {
        transport.close();
    }
}
