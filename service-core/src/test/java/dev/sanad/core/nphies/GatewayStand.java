package dev.sanad.core.nphies;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.nphies.transport.TransportConfig;
import dev.sanad.core.telemetry.Telemetry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/// A gateway with a journal in memory, for tests.
public final class GatewayStand implements AutoCloseable {
    public static final MessageId ID = new MessageId("11111111-2222-3333-4444-555555555555");
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneId.of("Asia/Riyadh"));

    /// What the journal was given.
    public record Kept(boolean sent, int status, String type, byte[] body) {}

    private final CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard());
    private final List<Kept> kept = new CopyOnWriteArrayList<>();
    private final OkHttpNphiesGateway gateway;

    public GatewayStand(TransportConfig config) {
        this.gateway = new OkHttpNphiesGateway(config, journal(), Telemetry.OFF, CLOCK, executors.io());
    }

    public GatewayStand(TransportConfig config, MessageJournal journal, Executor io) {
        this.gateway = new OkHttpNphiesGateway(config, journal, Telemetry.OFF, CLOCK, io);
    }

    private MessageJournal journal() {
        return new MessageJournal() {
            @Override
            public void keepSent(MessageId id, String event, byte[] body) {
                kept.add(new Kept(true, 0, event, body));
            }

            @Override
            public void keepReceived(MessageId answerTo, int status, String contentType, byte[] body) {
                kept.add(new Kept(false, status, contentType, body));
            }
        };
    }

    public static OutgoingMessage message() {
        return new OutgoingMessage(
                ID, "eligibility-request", "{\"resourceType\":\"Bundle\"}".getBytes(StandardCharsets.UTF_8));
    }

    /// An answer of the exchange to [#message].
    public static String answer(String resources) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"message\",\"entry\":[{\"resource\":{\"resourceType\":"
                + "\"MessageHeader\",\"response\":{\"identifier\":\"" + ID.value() + "\",\"code\":\"ok\"}}}"
                + (resources.isEmpty() ? "" : "," + resources) + "]}";
    }

    public static String goodAnswer() {
        return answer("{\"resource\":{\"resourceType\":\"CoverageEligibilityResponse\",\"outcome\":\"complete\"}}");
    }

    public static String outcome(String code) {
        return "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"business-rule\","
                + "\"details\":{\"coding\":[{\"code\":\"" + code + "\",\"display\":\"words\"}]}}]}";
    }

    public CompletableFuture<Outcome<Exchange>> begin(Cancellation cancellation) {
        return gateway.exchange(message(), cancellation);
    }

    public Outcome<Exchange> exchange() {
        return begin(Cancellation.none()).join();
    }

    /// The failure of one exchange.
    public Failure failure() {
        return failure(exchange());
    }

    public static Failure failure(Outcome<Exchange> outcome) {
        if (outcome instanceof Outcome.Failed<Exchange>(Failure failure)) {
            return failure;
        }
        throw new AssertionError("no failure but " + outcome.getClass().getSimpleName());
    }

    public FailureCode code() {
        return failure().code();
    }

    public OkHttpNphiesGateway gateway() {
        return gateway;
    }

    public List<Kept> kept() {
        return kept;
    }

    @Override
    public void close() {
        gateway.close();
        executors.close();
    }
}
