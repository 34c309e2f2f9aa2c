package dev.sanad.benchmarks.screen;

import dev.sanad.benchmarks.Home;
import dev.sanad.benchmarks.chat.Stages;
import dev.sanad.core.ClinicServices;
import dev.sanad.core.CoreConfig;
import dev.sanad.core.DemoPeople;
import dev.sanad.core.SanadCore;
import dev.sanad.core.eligibility.EligibilityActivity;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.session.Keychain;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.desktop.eligibility.EligibilityScreens;
import dev.sanad.desktop.eligibility.answer.AnswerReport;
import dev.sanad.desktop.kit.fx.FramePulse;
import dev.sanad.desktop.kit.fx.FxExecutor;
import dev.sanad.desktop.kit.i18n.Texts;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.theme.Themes;
import dev.sanad.desktop.kit.view.Memory;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.patients.PatientsScreens;
import dev.sanad.desktop.patients.form.FormDrafts;
import dev.sanad.desktop.settings.SettingsScreens;
import dev.sanad.desktop.shell.Shell;
import dev.sanad.desktop.system.StoreFact;
import dev.sanad.desktop.system.SystemScreens;
import dev.sanad.desktop.system.SystemSources;
import dev.sanad.desktop.today.TodayScreens;
import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.SandboxConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;

/// The workstation's window with its real screens over a real core; what changes on them comes from signals that a
/// measurement holds in its hands.
public final class ScreenRoom implements AutoCloseable {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final long PATIENCE_SECONDS = 120;

    /// What is under way.
    public final MutableSignal<EligibilityActivity> activity = new MutableSignal<>(EligibilityActivity.IDLE);

    /// The line.
    public final MutableSignal<LineState> line = new MutableSignal<>(LineState.UNKNOWN);

    private final Path folder;
    private final Sandbox sandbox;
    private final SanadCore core;
    private final StreamedChecks checks;
    private final Shell shell;
    private final Stage stage;

    private ScreenRoom(Path folder, Sandbox sandbox, SanadCore core, StreamedChecks checks) throws Exception {
        this.folder = folder;
        this.sandbox = sandbox;
        this.core = core;
        this.checks = checks;
        record Shown(Shell shell, Stage stage) {}
        Shown shown = Stages.onFx(() -> {
            Shell made = shell();
            Stage window = new Stage();
            made.show(window);
            window.setWidth(WIDTH);
            window.setHeight(HEIGHT);
            made.register(
                    screens(made, core.services().get().orElseThrow()),
                    core.services().get().orElseThrow().patients());
            return new Shown(made, window);
        });
        this.shell = shown.shell();
        this.stage = shown.stage();
        shell.prepared().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// Opens it; JavaFX has to be running.
    ///
    /// @param listed checks on the landing page
    public static ScreenRoom open(int listed) throws Exception {
        Path folder = Files.createTempDirectory("sanad-screen");
        Sandbox sandbox = Sandbox.start(SandboxConfig.quick(Clock.systemUTC()));
        CoreConfig config =
                new CoreConfig(folder, Clock.systemUTC(), Keychain.NONE, Optional.of(DemoPeople.demo(sandbox)));
        if (!(SanadCore.open(config) instanceof Outcome.Done<SanadCore>(SanadCore core))) {
            throw new IllegalStateException("the core could not be opened");
        }
        core.session().signInDemo().join();
        core.seedDemo().join();
        return new ScreenRoom(
                folder,
                sandbox,
                core,
                new StreamedChecks(core.services().get().orElseThrow().eligibility(), listed));
    }

    private Shell shell() {
        FxExecutor fx = new FxExecutor();
        return new Shell(new Shell.Parts(
                new Texts(Language.EN),
                new Themes(ThemeChoice.LIGHT),
                fx,
                new FramePulse(fx),
                new InMind(),
                core.telemetry(),
                Clock.systemUTC(),
                Runnable::run,
                true));
    }

    private List<Screens> screens(Shell made, ClinicServices services) {
        return List.of(
                new TodayScreens(made.ui(), checks, services.patients()),
                new PatientsScreens(
                        made.ui(), services.patients(), services.eligibility(), services.codes(), new NoDrafts()),
                new EligibilityScreens(
                        made.ui(),
                        services.eligibility(),
                        services.patients(),
                        services.codes(),
                        () -> new AnswerReport.Clinic("Test Clinic", "PR-1010")),
                new SystemScreens(
                        made.ui(),
                        new SystemSources(
                                core.telemetry(),
                                line,
                                activity,
                                core.operations(),
                                () -> CompletableFuture.completedFuture(
                                        Outcome.done(List.of(new StoreFact("system.store.main", 1 << 20)))),
                                services.records().audit()::verify,
                                List.of())),
                new SettingsScreens(
                        made.ui(),
                        new Themes(ThemeChoice.LIGHT),
                        services.records().settings(),
                        services.codes(),
                        core.session(),
                        List.of()));
    }

    /// The frame.
    public Shell frame() {
        return shell;
    }

    /// The core behind the screens.
    public SanadCore core() {
        return core;
    }

    /// The checks of the landing page.
    StreamedChecks checks() {
        return checks;
    }

    @Override
    public void close() throws IOException {
        FxExecutor fx = new FxExecutor();
        CompletableFuture.runAsync(
                        () -> {
                            shell.navigator().abort();
                            shell.navigator().pause();
                            stage.hide();
                        },
                        fx)
                .join();
        core.close();
        sandbox.close();
        Home.delete(folder);
    }

    private static final class InMind implements Memory {
        private final Map<String, String> kept = new HashMap<>();

        @Override
        public String get(String key, String fallback) {
            return kept.getOrDefault(key, fallback);
        }

        @Override
        public void put(String key, String value) {
            kept.put(key, value);
        }
    }

    private static final class NoDrafts implements FormDrafts {
        @Override
        public void keep(String text) {
            // A measurement types nothing.
        }

        @Override
        public void forget() {
            // There is nothing to forget.
        }

        @Override
        public CompletableFuture<Optional<String>> left() {
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }
}
