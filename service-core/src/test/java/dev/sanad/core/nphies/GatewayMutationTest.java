package dev.sanad.core.nphies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.MessageHeader;
import dev.sanad.core.nphies.fhir.Resource;
import dev.sanad.core.nphies.rules.EligibilityRules;
import dev.sanad.core.nphies.rules.RuleContext;
import dev.sanad.core.nphies.rules.RuleEngine;
import dev.sanad.core.nphies.tools.MessageInspector;
import dev.sanad.core.nphies.transport.TransportConfig;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Every captured message, harmed in many ways, comes back as an answer: nothing throws, nothing hangs, the bytes
/// are
/// kept as they came.
class GatewayMutationTest {
    private static final int EACH = 68;
    private static final int AT_ONCE = 34;
    private static final long SEED = 20261120L;

    private final Random random = new Random(SEED);

    /// The harmed forms of one message: byte flips, cuts, removed members, swapped types.
    private List<byte[]> mutants(byte[] original) {
        List<byte[]> mutants = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            mutants.add(
                    switch (i % 4) {
                        case 0 -> flipped(original);
                        case 1 -> Arrays.copyOf(original, random.nextInt(original.length));
                        default -> harmed(original, i % 4 == 2);
                    });
        }
        return mutants;
    }

    private byte[] flipped(byte[] original) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] harmed(byte[] original, boolean remove) {
        if (!(FhirJson.read(original) instanceof FhirJson.Reading.Read(Resource resource))) {
            throw new AssertionError("a captured message is readable");
        }
        JsonNode at = resource.tree();
        while (true) {
            List<String> names = new ArrayList<>(at.propertyNames());
            if (at instanceof ObjectNode object && !names.isEmpty()) {
                String name = names.get(random.nextInt(names.size()));
                if (object.get(name).isEmpty() || random.nextInt(4) == 0) {
                    if (remove) {
                        object.remove(name);
                    } else {
                        object.set(name, other(object.get(name)));
                    }
                    return FhirJson.write(resource);
                }
                at = object.get(name);
            } else if (at instanceof ArrayNode array && !array.isEmpty()) {
                int index = random.nextInt(array.size());
                if (array.get(index).isEmpty() || random.nextInt(6) == 0) {
                    if (remove) {
                        array.remove(index);
                    } else {
                        array.set(index, other(array.get(index)));
                    }
                    return FhirJson.write(resource);
                }
                at = array.get(index);
            } else {
                return FhirJson.write(resource);
            }
        }
    }

    /// Something of another kind.
    private JsonNode other(JsonNode was) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(6)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(random.nextInt());
            case 2 -> nodes.stringNode("");
            case 3 -> nodes.booleanNode(true);
            case 4 -> nodes.arrayNode().add(was);
            default -> nodes.objectNode().set("value", was);
        };
    }

    @Test
    void everyHarmedAnswerEndsClearlyAndIsKept() throws IOException {
        AtomicReference<List<byte[]>> answers = new AtomicReference<>(List.of());
        try (MockWebServer server = new MockWebServer()) {
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
            try (GatewayStand stand = new GatewayStand(new TransportConfig(
                    server.url("/").uri(), null, TransportConfig.Timeouts.USUAL, AT_ONCE, new byte[0]))) {
                int cases = 0;
                for (String name : Captured.all()) {
                    MessageId asked = MessageBundle.of(Captured.resource(name))
                            .flatMap(MessageBundle::header)
                            .map(MessageHeader::responseTo)
                            .filter(id -> !id.isBlank())
                            .map(MessageId::new)
                            .orElse(GatewayStand.ID);
                    List<byte[]> mutants = mutants(Captured.bytes(name));
                    for (int from = 0; from < mutants.size(); from += AT_ONCE) {
                        List<byte[]> some = mutants.subList(from, Math.min(from + AT_ONCE, mutants.size()));
                        answers.set(some);
                        stand.kept().clear();
                        together(stand, asked, some.size()).forEach(outcome -> clear(name, outcome));
                        assertThat(stand.kept().stream()
                                        .filter(kept -> !kept.sent())
                                        .map(GatewayStand.Kept::body))
                                .as(name)
                                .containsExactlyInAnyOrderElementsOf(some);
                        cases += some.size();
                    }
                }
                assertThat(cases).isGreaterThanOrEqualTo(10_000);
            }
        }
    }

    /// Asks a number of times at once; the first byte of each message says which answer it gets.
    private static List<Outcome<Exchange>> together(GatewayStand stand, MessageId asked, int count) {
        List<CompletableFuture<Outcome<Exchange>>> under = new ArrayList<>();
        for (byte i = 0; i < count; i++) {
            OutgoingMessage message = new OutgoingMessage(asked, "eligibility-request", new byte[] {i});
            under.add(stand.gateway().exchange(message, Cancellation.none()).orTimeout(60, TimeUnit.SECONDS));
        }
        return under.stream().map(CompletableFuture::join).toList();
    }

    private static void clear(String name, Outcome<Exchange> outcome) {
        switch (outcome) {
            case Outcome.Done<Exchange>(Exchange exchange) ->
                assertThat(exchange.answer().entries()).as(name).isNotEmpty();
            case Outcome.Refused<Exchange> refused ->
                assertThat(refused.why()).as(name).isNotEmpty();
            case Outcome.Failed<Exchange> failed ->
                assertThat(failed.failure().code().id()).as(name).matches("(MSG|NPH)-\\d+");
            case Outcome.Queued<Exchange> _ -> throw new AssertionError("the gateway queues nothing");
        }
    }

    @Test
    void inspectorAndRulesTakeEveryHarmedMessage() {
        MessageInspector inspector = new MessageInspector();
        RuleEngine engine = new RuleEngine(EligibilityRules.pack());
        RuleContext context = new RuleContext(LocalDate.of(2026, 11, 20));
        int looked = 0;
        for (String name : Captured.all()) {
            for (byte[] mutant : mutants(Captured.bytes(name))) {
                assertThat(inspector.look(mutant)).isNotNull();
                if (FhirJson.read(mutant) instanceof FhirJson.Reading.Read(Resource resource)) {
                    MessageBundle.of(resource)
                            .ifPresent(bundle ->
                                    assertThat(engine.check(bundle, context)).isNotNull());
                }
                looked++;
            }
        }
        assertThat(looked).isGreaterThanOrEqualTo(10_000);
    }
}
