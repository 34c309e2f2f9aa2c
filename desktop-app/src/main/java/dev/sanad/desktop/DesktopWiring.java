package dev.sanad.desktop;

import dev.sanad.core.ClinicServices;
import dev.sanad.core.CoreConfig;
import dev.sanad.core.SanadCore;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.operations.LogFile;
import dev.sanad.core.policy.ClinicPolicy;
import dev.sanad.core.session.Keychain;
import dev.sanad.core.session.LockReason;
import dev.sanad.core.session.SessionState;
import dev.sanad.core.settings.Profile;
import dev.sanad.desktop.away.AwayWatch;
import dev.sanad.desktop.kit.fx.FramePulse;
import dev.sanad.desktop.kit.fx.FxExecutor;
import dev.sanad.desktop.kit.fx.SignalBinder;
import dev.sanad.desktop.kit.i18n.Texts;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.theme.Themes;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.shell.PropertiesMemory;
import dev.sanad.desktop.shell.Shell;
import dev.sanad.desktop.signin.SignInView;
import dev.sanad.desktop.signin.SignInViewModel;
import dev.sanad.desktop.signin.StoppedView;
import dev.sanad.sandbox.Latency;
import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.SandboxConfig;
import dev.sanad.sandbox.TlsMode;
import dev.sanad.sandbox.index.SandboxIndex;
import dev.sanad.sandbox.model.ModelKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole workstation, put together by hand. The window is shown first. When its first frame is
/// painted, the sandbox,
/// the core and with it the store open on a thread of the executors.
final class DesktopWiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopWiring.class);
    private static final long SEED = 1;
    private static final String DESKTOP_DARK = "theme.desktop.dark";

    private final Start start;
    private final CoreExecutors executors;
    private final Outcome<ClinicPolicy> policy;
    private final StartTimeline timeline;
    private final FxExecutor fx = new FxExecutor();
    private final FramePulse pulse = new FramePulse(fx);
    private final SignalBinder signals = new SignalBinder(fx);
    private final LateTelemetry telemetry = new LateTelemetry();
    private final LogBridge log;
    private final PropertiesMemory memory;
    private final Themes themes;
    private final Shell shell;
    private final Extras extras;
    private final CompletableFuture<Shell> ready = new CompletableFuture<>();
    private @Nullable Sandbox sandbox;
    private @Nullable SanadCore core;
    private @Nullable ClinicServices services;
    private volatile @Nullable AwayWatch away;

    /// What is there before the workstation is.
    ///
    /// @param executors closed by the workstation
    /// @param policy    of this computer; a failure stops the workstation before anything is opened
    /// @param timeline  of this start
    record Surroundings(CoreExecutors executors, Outcome<ClinicPolicy> policy, StartTimeline timeline) {}

    /// How to start.
    ///
    /// @param data     the folder of this workstation
    /// @param profile  against which exchange
    /// @param clock    in the clinic's zone
    /// @param language null for the one used last
    /// @param theme    null for the one used last
    /// @param latency  of the sandbox's answers
    /// @param keychain of the operating system
    record Start(
            Path data,
            Profile profile,
            Clock clock,
            @Nullable Language language,
            @Nullable ThemeChoice theme,
            Latency latency,
            Keychain keychain) {
        boolean isSandbox() {
            return profile == Profile.SANDBOX;
        }
    }

    DesktopWiring(Start start) {
        this(
                start,
                new Surroundings(
                        new CoreExecutors(ExecutorsConfig.standard()),
                        Outcome.done(ClinicPolicy.NONE),
                        new StartTimeline(start.clock())));
    }

    /// Makes the window's content. On any thread, as long as no other touches nodes meanwhile, and also before the
    /// toolkit runs; what follows is for the JavaFX thread.
    DesktopWiring(Start start, Surroundings surroundings) {
        this.start = start;
        executors = surroundings.executors();
        policy = surroundings.policy();
        timeline = surroundings.timeline();
        log = LogBridge.to(new LogFile(start.data(), executors.io()));
        memory = new PropertiesMemory(start.data().resolve("desk.properties"), executors.io(), pulse);
        String usual = rules().language().orElse(Language.EN).tag();
        Language language = start.language() == null ? Language.of(memory.get("language", usual)) : start.language();
        ThemeChoice theme = start.theme() == null ? ThemeChoice.of(memory.get("theme", "system")) : start.theme();
        Texts texts = new Texts(language);
        themes = new Themes(theme, Boolean.parseBoolean(memory.get(DESKTOP_DARK, "false")));
        themes.add("/dev/sanad/desktop/signin/signin.css");
        shell = new Shell(new Shell.Parts(
                texts, themes, fx, pulse, memory, telemetry, start.clock(), executors.io(), start.isSandbox()));
        extras = new Extras(shell, start, rules(), executors);
        texts.languageProperty().addListener((_, _, now) -> memory.put("language", now.tag()));
        themes.choiceProperty().addListener((_, _, now) -> memory.put("theme", now.name()));
        themes.darkProperty().addListener((_, _, now) -> {
            if (themes.choiceProperty().get() == ThemeChoice.SYSTEM) {
                memory.put(DESKTOP_DARK, String.valueOf(now));
            }
        });
    }

    /// Has read what the first frame is dressed with, while the toolkit does not run yet.
    void readAhead() {
        themes.readAhead();
    }

    /// Shows the window and, when its first frame is painted, opens everything behind it.
    ///
    /// @return completes when the first screen is shown; exceptionally where nothing could be opened
    CompletableFuture<Shell> show(Stage stage) {
        shell.show(stage);
        timeline.reached(StartTimeline.Step.SHOWN);
        // The frame after the first begins when the first is painted.
        pulse.next("the first frame", () -> pulse.next("opening behind the window", this::openBehind));
        return ready;
    }

    private void openBehind() {
        timeline.reached(StartTimeline.Step.FRAME);
        if (policy instanceof Outcome.Failed<ClinicPolicy>(Failure failure)) {
            refuse(failure);
        } else {
            executors.io().execute(this::openCore);
        }
    }

    /// The policy in force; none where it cannot be followed, and then nothing is opened.
    private ClinicPolicy rules() {
        return policy instanceof Outcome.Done<ClinicPolicy>(ClinicPolicy found) ? found : ClinicPolicy.NONE;
    }

    /// Shows what a file with a message holds; after the sign-in where nobody is in.
    void open(Path file) {
        extras.open(file);
    }

    Shell shell() {
        return shell;
    }

    Optional<Sandbox> sandbox() {
        return Optional.ofNullable(sandbox);
    }

    /// What there is once somebody is in.
    Optional<ClinicServices> services() {
        return Optional.ofNullable(services);
    }

    /// Keeps what was typed, because nobody may be looking for a while.
    void flush() {
        memory.flush();
        ClinicServices now = services;
        if (now != null) {
            now.records().settings().flush();
        }
    }

    /// Somebody is there.
    void touch() {
        SanadCore now = core;
        if (now != null) {
            now.session().touch();
        }
    }

    /// Locks the workstation.
    void lock(LockReason reason) {
        SanadCore now = core;
        if (now != null) {
            now.session().lock(reason);
        }
    }

    /// Begins to lock with the operating system's own screen.
    void watchScreen() {
        executors.io().execute(() -> away = AwayWatch.begin(this::away));
    }

    private void away(LockReason reason) {
        fx.execute(this::flush);
        lock(reason);
    }

    @Override
    public void close() {
        AwayWatch listening = away;
        if (listening != null) {
            listening.close();
        }
        signals.release();
        extras.close();
        shell.navigator().abort();
        shell.navigator().pause();
        memory.close();
        if (core != null) {
            core.close();
        }
        if (sandbox != null) {
            sandbox.close();
        }
        log.close();
        executors.close();
    }

    private void openCore() {
        try {
            Optional<CoreConfig.Demo> demo = Optional.empty();
            if (start.isSandbox()) {
                Sandbox exchange =
                        Sandbox.start(new SandboxConfig(0, start.clock(), SEED, TlsMode.NONE, start.latency()));
                sandbox = exchange;
                demo = Optional.of(demo(exchange));
            }
            Outcome<SanadCore> opened =
                    SanadCore.open(new CoreConfig(start.data(), start.clock(), start.keychain(), demo, rules()));
            switch (opened) {
                case Outcome.Done<SanadCore>(SanadCore now) -> {
                    core = now;
                    fx.execute(() -> follow(now));
                }
                case Outcome.Failed<SanadCore>(Failure failure) -> fx.execute(() -> refuse(failure));
                case Outcome.Queued<SanadCore> _, Outcome.Refused<SanadCore> _ ->
                    throw new IllegalStateException("opening is neither queued nor refused");
            }
        } catch (RuntimeException e) {
            LOG.error("the workstation could not open its core", e);
            ready.completeExceptionally(e);
        }
    }

    private static CoreConfig.Demo demo(Sandbox exchange) {
        CoreConfig.Demo clinic = new CoreConfig.Demo(
                exchange.baseUri(),
                DemoPeople.clinic(),
                DemoPeople.payers(exchange.people()),
                DemoPeople.patients(exchange.people()));
        return clinic.with(
                        new CoreConfig.Model(exchange.baseUri().resolve("v1"), ModelKey.OPENAI_MODEL, ModelKey.BEARER))
                .with(new CoreConfig.Index(
                        exchange.baseUri(), SandboxIndex.INDEX, ModelKey.ACCESS_KEY_ID, ModelKey.SECRET_ACCESS_KEY));
    }

    private void refuse(Failure failure) {
        shell.cover(new StoppedView(shell.ui(), failure));
        ready.completeExceptionally(new IllegalStateException(failure.code().id()));
    }

    private void follow(SanadCore opened) {
        ScreenFigures.show(fx, opened.telemetry(), opened.operations());
        SignInView signIn = new SignInView(shell.ui(), new SignInViewModel(fx, opened.session(), start.isSandbox()));
        shell.onLock(() -> opened.session().lock(LockReason.PERSON));
        signals.each(opened.session().state(), state -> take(state, opened, signIn));
        signals.each(opened.services(), present -> present.ifPresent(this::register));
    }

    private void take(SessionState state, SanadCore opened, SignInView signIn) {
        switch (state) {
            case SessionState.SignedIn signedIn -> {
                shell.model().userProperty().set(signedIn.user().name());
                shell.uncover();
                extras.openWaiting();
                if (signedIn.demo()) {
                    shell.ui().toasts().info(shell.ui().texts().of("shell.demo"));
                }
            }
            case SessionState.FirstStart _ -> enter(opened, signIn, true);
            case SessionState.Locked locked -> enter(opened, signIn, locked.reason() == LockReason.START);
        }
    }

    /// The sandbox lets its fictional user in by itself at the start, and says so; a lock by hand
    /// stays a lock.
    private void enter(SanadCore opened, SignInView signIn, boolean atStart) {
        if (start.isSandbox() && atStart) {
            opened.session().signInDemo();
            return;
        }
        shell.cover(signIn);
        ready.complete(shell);
    }

    private void register(ClinicServices now) {
        if (services != null) {
            return;
        }
        services = now;
        telemetry.follow(now.state().telemetry());
        signals.follow(
                now.records().settings().settings(),
                settings ->
                        shell.ui().formats().hijriProperty().set(settings.desk().hijri()));
        shell.model().follow(now.state().line(), now.eligibility().activity());
        // A frame for each step: the window can be moved and closed between them.
        pulse.next("making the features", () -> furnish(now));
    }

    private void furnish(ClinicServices now) {
        List<Screens> features = new ArrayList<>(Features.of(
                new Features.Parts(shell.ui(), themes, now, core().session(), executors), extras::isAllowed));
        features.addAll(extras.furnish(signals));
        pulse.next("adding the features", () -> {
            shell.add(features, now.patients());
            pulse.next("opening the first screen", this::begin);
        });
    }

    private void begin() {
        LOG.info("Sanad {} is open, profile {}", Versions.program(), start.profile());
        shell.begin();
        extras.openWaiting();
        core().seedDemo().whenCompleteAsync((seeded, bug) -> seeded(seeded, bug), fx);
    }

    private void seeded(@Nullable Outcome<Integer> seeded, @Nullable Throwable bug) {
        if (bug != null) {
            LOG.error("the sandbox's people could not be registered", bug);
        } else if (seeded instanceof Outcome.Failed<Integer>(Failure failure)) {
            shell.ui().toasts().failure(failure);
        } else if (seeded instanceof Outcome.Refused<Integer>(List<Finding> why)) {
            LOG.error(
                    "a fictional person of the sandbox was refused: {}",
                    why.getFirst().code());
        }
        ready.complete(shell);
    }

    /// The core; an error before it is open.
    SanadCore core() {
        SanadCore now = core;
        if (now == null) {
            throw new IllegalStateException("the core is not open");
        }
        return now;
    }
}
