package dev.sanad.benchmarks.codec;

import ca.uhn.fhir.context.FhirContext;
import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.CodesWiring;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.EligibilityWiring;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.nphies.Captured;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.store.TestStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Parse and project one captured answer.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class AnswerCodec {
    /// The file, below the captured eligibility messages.
    @Param({
        "oba-14b-Eligibility-Response-Ben-Val",
        "sbx-eligibility-response-5bcaf247",
        "sbx-eligibility-response-751a2c56",
        "sbx-eligibility-response-735db76d",
        "sbx-eligibility-response-error-1429dfd1"
    })
    public String message;

    private Path folder;
    private TestStore store;
    private CodeService codes;
    private byte[] bytes;
    private Function<byte[], Optional<EligibilityAnswer>> reader;
    private FhirContext hapi;

    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("sanad-codec");
        store = TestStore.open(
                folder.resolve("codes.db"), CodesWiring.migrations().getFirst());
        codes = CodesWiring.create(
                new CodesWiring.Deps(store.database(), store.threads(), List.of(), (tx, action, id) -> {}));
        bytes = Captured.bytes("eligibility/" + message + ".json");
        EligibilityQuestion question = new EligibilityQuestion(
                new PatientId("p-1"),
                new PayerId("N-I-00001"),
                List.of(),
                Set.of(Purpose.BENEFITS),
                DateRange.day(LocalDate.of(2026, 11, 20)),
                false,
                false);
        Settings.Desk desk = Settings.initial().desk();
        reader = EligibilityWiring.reader(codes, Clock.systemUTC(), () -> desk, question);
        hapi = FhirContext.forR4();
        expectTheSame(sanad(), hapi());
    }

    /// Both sides have to have read the same values before either is timed.
    private static void expectTheSame(EligibilityAnswer ours, HapiReading theirs) {
        List<String> errors = ours.errors().stream()
                .map(error -> error.code().code() + " " + error.expression())
                .toList();
        HapiReading same = new HapiReading(ours.siteEligibility(), ours.disposition(), ours.insurances(), errors);
        if (!same.equals(theirs)) {
            throw new IllegalStateException("read differently: " + same + " and " + theirs);
        }
    }

    @TearDown
    public void close() throws IOException {
        store.close();
        dev.sanad.benchmarks.Home.delete(folder);
    }

    @Benchmark
    public EligibilityAnswer sanad() {
        return reader.apply(bytes).orElseThrow();
    }

    @Benchmark
    public HapiReading hapi() {
        Bundle bundle = hapi.newJsonParser().parseResource(Bundle.class, new String(bytes, StandardCharsets.UTF_8));
        return HapiReading.of(bundle, codes);
    }
}
