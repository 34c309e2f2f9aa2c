package dev.sanad.benchmarks.counts;

import com.sun.management.ThreadMXBean;
import dev.sanad.core.ClinicServices;
import dev.sanad.core.CoreConfig;
import dev.sanad.core.SanadCore;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.eligibility.CheckResult;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.session.Keychain;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.telemetry.MicrometerTelemetry;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// What one piece of work takes in a service tier that has a process for itself: `FOLDER EXCHANGE PATIENT`. Prints
/// lines of a name and a number: bytes allocated by all threads, statements executed in the stores. Of several rounds
/// the least, since what goes on beside the work can only add.
final class CountedDesk {
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 8;
    private static final int ROUND = 25;
    private static final int FOUND = 20;
    private static final ZoneId ZONE = ZoneId.of("Asia/Riyadh");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final ClinicServices services;
    private final MicrometerTelemetry telemetry;
    private final PatientId patient;

    private CountedDesk(SanadCore core, PatientId patient) {
        this.services = core.services().get().orElseThrow();
        this.telemetry = (MicrometerTelemetry) core.telemetry();
        this.patient = patient;
    }

    /// Ends with 1 on the first trouble.
    public static void main(String[] args) {
        try {
            Payer payer = new Payer(
                    new PayerId("N-I-90001"),
                    new Words("Najd Cooperative Insurance", "نجد للتأمين التعاوني"),
                    null,
                    "http://najd-insurance.example/memberid",
                    "sandbox");
            Settings.Clinic clinic =
                    new Settings.Clinic("PR-1010", "Test Clinic", "", "5", "http://clinic.example", "");
            CoreConfig.Demo demo = new CoreConfig.Demo(URI.create(args[1]), clinic, List.of(payer), List.of());
            CoreConfig config = new CoreConfig(Path.of(args[0]), Clock.system(ZONE), Keychain.NONE, Optional.of(demo));
            try (SanadCore core = done(SanadCore.open(config))) {
                done(core.session().signInDemo().join());
                new CountedDesk(core, new PatientId(args[2])).count();
            }
            System.exit(0);
        } catch (RuntimeException trouble) {
            trouble.printStackTrace();
            System.exit(1);
        }
    }

    private void count() {
        Patient known = done(services.patients().get(patient).join());
        var coverage = known.coverages().getFirst();
        EligibilityQuestion question = new EligibilityQuestion(
                patient,
                coverage.payer(),
                List.of(coverage.id()),
                Set.of(Purpose.BENEFITS),
                DateRange.day(LocalDate.now(Clock.system(ZONE))),
                false,
                false);
        if (!(done(services.eligibility().check(question).result().join()) instanceof CheckResult.Answered)) {
            throw new IllegalStateException("the payer did not answer");
        }
        count("check", () -> services.eligibility().check(question).result());
        count("recall", () -> services.eligibility().lastKnown(question));
        count("search", () -> services.patients().find("mo", FOUND));
        count("open", () -> services.patients().get(patient));
        count("history", () -> services.eligibility().history(patient, FOUND));
        Patient[] latest = {known};
        count("save", () -> {
            CompletableFuture<Outcome<Patient>> saved = services.patients().save(latest[0]);
            latest[0] = done(saved.join());
            return saved;
        });
    }

    private <T> void count(String name, Supplier<CompletableFuture<Outcome<T>>> work) {
        for (int i = 0; i < WARM_UP; i++) {
            done(work.get().join());
        }
        long bytes = Long.MAX_VALUE;
        long statements = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long bytesBefore = threads.getTotalThreadAllocatedBytes();
            long statementsBefore = statements();
            for (int i = 0; i < ROUND; i++) {
                done(work.get().join());
            }
            statements = Math.min(statements, statements() - statementsBefore);
            bytes = Math.min(bytes, threads.getTotalThreadAllocatedBytes() - bytesBefore);
        }
        System.out.println(name + ".bytes " + bytes / ROUND);
        System.out.println(name + ".statements " + Math.round((double) statements / ROUND));
    }

    private long statements() {
        return telemetry.readings().stream()
                .filter(reading -> reading.name().equals("store.statements"))
                .mapToLong(reading -> (long) reading.value().getAsDouble())
                .sum();
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("not done: " + outcome);
    }
}
