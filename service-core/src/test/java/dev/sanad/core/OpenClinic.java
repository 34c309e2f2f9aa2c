package dev.sanad.core;

import dev.sanad.core.eligibility.CheckResult;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.policy.ClinicPolicy;
import dev.sanad.core.session.Keychain;
import dev.sanad.core.store.TestStore;
import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.SandboxConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// A whole core over a real store, signed in as the demo user, against a real sandbox.
public final class OpenClinic implements AutoCloseable {
    /// Runs on from the morning of a fixed day, so that what is due becomes due.
    private final MovableClock clock = new MovableClock(Clock.offset(
            Clock.system(ZoneId.of("Asia/Riyadh")),
            Duration.between(Instant.now(), Instant.parse("2026-11-24T06:00:00Z"))));
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Sandbox sandbox = Sandbox.start(SandboxConfig.quick(clock));
    private final Path folder;
    private final ClinicPolicy policy;
    private SanadCore core;

    public OpenClinic(Path folder) {
        this(folder, ClinicPolicy.NONE);
    }

    /// On a computer with a policy.
    public OpenClinic(Path folder, ClinicPolicy policy) {
        this.folder = folder;
        this.policy = policy;
        this.core = open();
        TestStore.done(core.seedDemo().join());
    }

    private SanadCore open() {
        SanadCore opened = TestStore.done(SanadCore.open(
                new CoreConfig(folder, clock, Keychain.NONE, Optional.of(DemoPeople.demo(sandbox)), policy)));
        TestStore.done(opened.session().signInDemo().join());
        return opened;
    }

    /// Closes the core and opens it again on the same folder.
    public void restart() {
        restart(() -> {});
    }

    /// Closes the core, lets something happen meanwhile, and opens it again on the same folder.
    public void restart(Runnable meanwhile) {
        core.close();
        meanwhile.run();
        core = open();
    }

    /// Moves the clock of the core and the sandbox.
    public void move(Duration by) {
        clock.move(by);
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public SanadCore core() {
        return core;
    }

    public ClinicServices services() {
        return core.services().get().orElseThrow();
    }

    public Patient patient(String key) {
        return TestStore.done(services().patients().get(DemoPeople.id(key)).join());
    }

    public EligibilityQuestion question(String key, Purpose... purposes) {
        Patient patient = patient(key);
        List<CoverageId> coverages = patient.coverages().isEmpty()
                ? List.of()
                : List.of(patient.coverages().getFirst().id());
        return new EligibilityQuestion(
                patient.id(),
                patient.coverages().isEmpty()
                        ? new dev.sanad.core.kernel.PayerId("N-I-90001")
                        : patient.coverages().getFirst().payer(),
                coverages,
                Set.of(purposes),
                DateRange.day(TODAY),
                false,
                false);
    }

    public Outcome<CheckResult> ask(EligibilityQuestion question) {
        try {
            return services().eligibility().check(question).result().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("the check did not end", e);
        }
    }

    /// Asks and waits; the check's id.
    public CheckId askedId(String key, Purpose... purposes) {
        return TestStore.done(ask(question(key, purposes))).id();
    }

    @Override
    public void close() {
        core.close();
        sandbox.close();
    }
}
