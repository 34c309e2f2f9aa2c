package dev.sanad.desktop;

import dev.sanad.core.ClinicServices;
import dev.sanad.core.SanadCore;
import dev.sanad.core.eligibility.CheckResult;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.policy.ClinicPolicy;
import dev.sanad.core.session.Keychain;
import dev.sanad.core.settings.Profile;
import dev.sanad.desktop.kit.fx.FxExecutor;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.shell.Shell;
import dev.sanad.sandbox.Latency;
import dev.sanad.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;

/// The whole workstation in a folder of its own, with its sandbox, as a person gets it.
final class OpenWorkstation implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final DesktopWiring wiring;
    private final Stage stage;

    private OpenWorkstation(DesktopWiring wiring, Stage stage) {
        this.wiring = wiring;
        this.stage = stage;
    }

    static OpenWorkstation in(Path folder) throws Exception {
        return in(folder, ClinicPolicy.NONE);
    }

    static OpenWorkstation in(Path folder, ClinicPolicy policy) throws Exception {
        record Made(OpenWorkstation open, CompletableFuture<Shell> ready) {}
        Made made = HeadlessFx.onFx(() -> {
            DesktopWiring wiring = new DesktopWiring(
                    new DesktopWiring.Start(
                            folder,
                            Profile.SANDBOX,
                            Arguments.clock(),
                            Language.EN,
                            ThemeChoice.LIGHT,
                            Latency.NONE,
                            Keychain.NONE),
                    new DesktopWiring.Surroundings(
                            new CoreExecutors(ExecutorsConfig.standard()),
                            Outcome.done(policy),
                            new StartTimeline(Arguments.clock())));
            Stage stage = new Stage();
            return new Made(new OpenWorkstation(wiring, stage), wiring.show(stage));
        });
        made.ready().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return made.open();
    }

    Shell shell() {
        return wiring.shell();
    }

    SanadCore core() {
        return wiring.core();
    }

    Sandbox sandbox() {
        return wiring.sandbox().orElseThrow();
    }

    ClinicServices services() {
        return core().services().get().orElseThrow();
    }

    /// The sandbox's people as the clinic knows them.
    List<Patient> patients() {
        return DemoPeople.patients(sandbox().people());
    }

    Outcome<CheckResult> ask(Patient patient) throws Exception {
        List<CoverageId> coverages = patient.coverages().isEmpty()
                ? List.of()
                : List.of(patient.coverages().getFirst().id());
        EligibilityQuestion question = new EligibilityQuestion(
                patient.id(),
                patient.coverages().getFirst().payer(),
                coverages,
                Set.of(Purpose.BENEFITS),
                DateRange.day(LocalDate.ofInstant(
                        Arguments.clock().instant(), Arguments.clock().getZone())),
                false,
                false);
        return services().eligibility().check(question).result().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError("not done: " + outcome);
    }

    @Override
    public void close() {
        FxExecutor fx = new FxExecutor();
        CompletableFuture.runAsync(
                        () -> {
                            stage.hide();
                            wiring.close();
                        },
                        fx)
                .join();
    }
}
