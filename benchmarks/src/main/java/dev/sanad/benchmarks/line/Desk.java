package dev.sanad.benchmarks.line;

import dev.sanad.core.ClinicServices;
import dev.sanad.core.CoreConfig;
import dev.sanad.core.SanadCore;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.eligibility.Freshness;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.session.Keychain;
import dev.sanad.core.settings.Settings;
import dev.sanad.desktop.eligibility.EligibilityViewModel;
import dev.sanad.desktop.eligibility.checks.ChecksViewModel;
import dev.sanad.desktop.eligibility.checks.RawViewModel;
import dev.sanad.desktop.eligibility.question.QuestionViewModel;
import dev.sanad.desktop.kit.fx.FramePulse;
import dev.sanad.desktop.kit.fx.FxExecutor;
import dev.sanad.desktop.people.PatientSearchViewModel;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;

/// The eligibility desk without its nodes: the real core on a real folder, the real view model on the real JavaFX
/// thread, which runs headless. Not for several threads.
final class Desk implements AutoCloseable {
    static final String PAYER = "N-I-90001";
    private static final long PATIENCE_SECONDS = 60;

    private final FxExecutor fx = new FxExecutor();
    private final SanadCore core;
    private final ClinicServices services;
    private final EligibilityViewModel model;

    private Desk(SanadCore core) {
        this.core = core;
        this.services = core.services().get().orElseThrow();
        EligibilityService eligibility = services.eligibility();
        Clock clock = clock();
        FramePulse pulse = onFx(() -> new FramePulse(fx));
        this.model = onFx(() -> new EligibilityViewModel(
                eligibility,
                services.patients(),
                new EligibilityViewModel.Parts(
                        new PatientSearchViewModel(services.patients(), fx, pulse::coalesce),
                        new QuestionViewModel(eligibility, services.codes(), clock, fx),
                        new ChecksViewModel(eligibility, clock, fx),
                        new RawViewModel(eligibility, fx)),
                clock,
                fx));
        onFx(() -> {
            model.attach();
            return true;
        });
    }

    /// Opens a folder that holds the sandbox's people already.
    static Desk open(Path folder, URI exchange) {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            started.complete(true);
        });
        started.join();
        Payer payer = new Payer(
                new PayerId(PAYER),
                new Words("Najd Cooperative Insurance", "نجد للتأمين التعاوني"),
                null,
                "http://najd-insurance.example/memberid",
                "sandbox");
        Settings.Clinic clinic = new Settings.Clinic("PR-1010", "Test Clinic", "", "5", "http://clinic.example", "");
        CoreConfig.Demo demo = new CoreConfig.Demo(exchange, clinic, List.of(payer), List.of());
        SanadCore core = done(SanadCore.open(new CoreConfig(folder, clock(), Keychain.NONE, Optional.of(demo))));
        done(core.session().signInDemo().join());
        return new Desk(core);
    }

    static Clock clock() {
        return Clock.system(ZoneId.of("Asia/Riyadh"));
    }

    /// Chooses a patient, as a receptionist does, and waits until the rules have spoken.
    void choose(PatientId patient) {
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        onFx(() -> {
            model.question().questionProperty().addListener((_, _, now) -> {
                if (now.isPresent()) {
                    services.eligibility().preview(now.get()).thenRun(() -> ready.complete(true));
                }
            });
            model.choose(patient, null);
            return true;
        });
        ready.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        onFx(() -> true);
    }

    /// Presses the button.
    ///
    /// @return nanoseconds from there to the change of the property that the screen hangs on
    long check() {
        return shown(Freshness.LIVE, model::send);
    }

    /// Lets go of the patient and chooses the same one again.
    ///
    /// @return nanoseconds from there to the change of the property, with the answer from memory
    long recall(PatientId patient) {
        return known(model::next, () -> model.choose(patient, null));
    }

    /// Asks for less than is known, and for all of it again.
    ///
    /// @return nanoseconds of the latter, to the change of the property
    long change() {
        QuestionViewModel question = model.question();
        return known(() -> question.toggle(Purpose.VALIDATION), () -> question.toggle(Purpose.VALIDATION));
    }

    private long known(Runnable before, Runnable action) {
        onFx(() -> {
            before.run();
            return true;
        });
        return shown(Freshness.CACHED, action);
    }

    /// Does something and waits for its answer.
    ///
    /// @return nanoseconds from the action to the change of the property to an answer that is so fresh
    private long shown(Freshness freshness, Runnable action) {
        CompletableFuture<Long> shown = new CompletableFuture<>();
        fx.execute(() -> {
            long[] began = new long[1];
            ChangeListener<EligibilityAnswer> listener = new ChangeListener<>() {
                @Override
                public void changed(
                        javafx.beans.value.ObservableValue<? extends EligibilityAnswer> property,
                        EligibilityAnswer was,
                        EligibilityAnswer now) {
                    if (now != null && now.origin().freshness() == freshness) {
                        shown.complete(System.nanoTime() - began[0]);
                        property.removeListener(this);
                    }
                }
            };
            model.answer().answerProperty().addListener(listener);
            began[0] = System.nanoTime();
            action.run();
        });
        return shown.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /// The bytes of the last question, as they went over the line.
    String lastRequest() {
        return onFx(() -> services.eligibility()
                        .raw(model.answer().checkProperty().get()))
                .thenApply(raw -> done(raw).request())
                .join();
    }

    private <T> T onFx(java.util.function.Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, fx)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("not done: " + outcome);
    }

    @Override
    public void close() {
        core.close();
        Platform.exit();
    }
}
