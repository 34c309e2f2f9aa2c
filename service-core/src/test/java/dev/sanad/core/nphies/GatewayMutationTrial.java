package dev.sanad.core.nphies;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.MessageHeader;
import dev.sanad.core.nphies.transport.TransportConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/// Sends every captured message, harmed in many ways, through the gateway as an answer over a real socket. Each has to
/// come back in time as an ending with a word of what it is, and its bytes have to be in the journal as they came.
public final class GatewayMutationTrial {
    private static final int AT_ONCE = 34;
    private static final long PATIENCE_SECONDS = 60;

    private final AtomicReference<List<byte[]>> answers = new AtomicReference<>(List.of());
    private final AtomicLong longest = new AtomicLong();
    private final Map<String, Integer> endings = new TreeMap<>();
    private final Mutants mutants;

    /// What a trial found.
    ///
    /// @param files   messages that were harmed
    /// @param cases   answers that were harmed, sent and kept
    /// @param endings how many ended how: `done`, `refused`, or the failure's code
    /// @param longest the slowest, in a row of 34 at once
    public record Result(int files, int cases, Map<String, Integer> endings, Duration longest) {}

    public GatewayMutationTrial(long seed) {
        this.mutants = new Mutants(seed);
    }

    /// Runs the trial; what is not as it has to be is an `AssertionError`.
    ///
    /// @param each harmed forms of each message
    public Result run(int each) throws IOException {
        int files = 0;
        int cases = 0;
        try (MockWebServer server = server()) {
            try (GatewayStand stand = new GatewayStand(new TransportConfig(
                    server.url("/").uri(), null, TransportConfig.Timeouts.USUAL, AT_ONCE, new byte[0]))) {
                for (String name : Captured.all()) {
                    files++;
                    List<byte[]> harmed = mutants.of(Captured.bytes(name), each);
                    for (int from = 0; from < harmed.size(); from += AT_ONCE) {
                        List<byte[]> some = harmed.subList(from, Math.min(from + AT_ONCE, harmed.size()));
                        answer(stand, name, some);
                        cases += some.size();
                    }
                }
            }
        }
        return new Result(files, cases, Map.copyOf(endings), Duration.ofNanos(longest.get()));
    }

    private MockWebServer server() throws IOException {
        MockWebServer server = new MockWebServer();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                byte[] sent = Objects.requireNonNull(request.getBody()).toByteArray();
                return new MockResponse.Builder()
                        .addHeader("Content-Type", "application/fhir+json")
                        .body(new Buffer().write(answers.get().get(sent[0])))
                        .build();
            }
        });
        server.start();
        return server;
    }

    private void answer(GatewayStand stand, String name, List<byte[]> some) {
        MessageId asked = MessageBundle.of(Captured.resource(name))
                .flatMap(MessageBundle::header)
                .map(MessageHeader::responseTo)
                .filter(id -> !id.isBlank())
                .map(MessageId::new)
                .orElse(GatewayStand.ID);
        answers.set(some);
        stand.kept().clear();
        for (Outcome<Exchange> outcome : together(stand, asked, some.size())) {
            endings.merge(word(name, outcome), 1, Integer::sum);
        }
        Stream<byte[]> kept =
                stand.kept().stream().filter(message -> !message.sent()).map(GatewayStand.Kept::body);
        if (!sorted(kept).equals(sorted(some.stream()))) {
            throw new AssertionError(name + ": not everything that came was kept as it came");
        }
    }

    private static List<String> sorted(Stream<byte[]> bodies) {
        return bodies.map(body -> new String(body, StandardCharsets.ISO_8859_1))
                .sorted()
                .toList();
    }

    /// Asks a number of times at once; the first byte of each message says which answer it gets.
    private List<Outcome<Exchange>> together(GatewayStand stand, MessageId asked, int count) {
        List<CompletableFuture<Outcome<Exchange>>> under = new ArrayList<>();
        long began = System.nanoTime();
        for (byte i = 0; i < count; i++) {
            OutgoingMessage message = new OutgoingMessage(asked, "eligibility-request", new byte[] {i});
            under.add(stand.gateway()
                    .exchange(message, Cancellation.none())
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .whenComplete((_, _) -> longest.accumulateAndGet(System.nanoTime() - began, Math::max)));
        }
        return under.stream().map(CompletableFuture::join).toList();
    }

    private static String word(String name, Outcome<Exchange> outcome) {
        return switch (outcome) {
            case Outcome.Done<Exchange>(Exchange exchange)
            when !exchange.answer().entries().isEmpty() -> "done";
            case Outcome.Refused<Exchange> refused when !refused.why().isEmpty() -> "refused";
            case Outcome.Failed<Exchange> failed
            when failed.failure().code().id().matches("(MSG|NPH)-\\d+") ->
                failed.failure().code().id();
            default ->
                throw new AssertionError(
                        name + " ended unclearly: " + outcome.getClass().getSimpleName());
        };
    }
}
