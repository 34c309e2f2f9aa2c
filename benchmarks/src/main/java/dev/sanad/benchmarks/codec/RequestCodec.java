package dev.sanad.benchmarks.codec;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts;
import dev.sanad.core.nphies.envelope.EligibilityRequestWriter;
import dev.sanad.core.nphies.envelope.Requests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Build and encode one request.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class RequestCodec {
    /// How much is in it.
    @Param({"usual", "full"})
    public String message;

    private EligibilityRequestParts parts;
    private EligibilityRequestWriter writer;
    private FhirContext hapi;
    private int next;

    @Setup
    public void prepare() {
        parts = Requests.parts(
                message.equals("full")
                        ? new Requests.Shape(List.of("validation", "benefits"), true, true, true, 2, false, true, true)
                        : new Requests.Shape(
                                List.of("validation", "benefits"), false, false, false, 0, true, false, false));
        writer = new EligibilityRequestWriter(ids(), Requests.CLOCK);
        hapi = FhirContext.forR4();
        next = 0;
        byte[] ours = sanad();
        next = 0;
        expectTheSame(ours, hapi());
    }

    /// Ids that cost nothing, the same on both sides.
    @SuppressWarnings("UnnecessaryLambda") // it is handed to both sides
    private Supplier<String> ids() {
        return () -> "00000000-0000-4000-8000-" + (100_000_000_000L + next++ % 1_000);
    }

    /// Both sides have to have written the same message before either is timed. HAPI leaves out the id of a resource
    /// under `urn:uuid`.
    private static void expectTheSame(byte[] ours, byte[] theirs) {
        JsonMapper mapper = new JsonMapper();
        JsonNode our = mapper.readTree(ours);
        JsonNode their = mapper.readTree(theirs);
        for (JsonNode tree : List.of(our, their)) {
            ((ObjectNode) tree.at("/entry/0/resource")).remove("id");
        }
        if (!our.equals(their)) {
            throw new IllegalStateException("written differently:\n" + our + "\n" + their);
        }
    }

    @Benchmark
    public byte[] sanad() {
        return writer.write(parts).body();
    }

    @Benchmark
    public byte[] hapi() {
        IParser parser = hapi.newJsonParser();
        return parser.encodeResourceToString(HapiRequest.build(parts, ids(), Requests.CLOCK))
                .getBytes(StandardCharsets.UTF_8);
    }
}
