package dev.sanad.desktop;

import com.gluonhq.attach.display.DisplayService;
import com.gluonhq.attach.lifecycle.LifecycleEvent;
import com.gluonhq.attach.lifecycle.LifecycleService;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.session.LockReason;
import dev.sanad.desktop.StartTimeline.Step;
import dev.sanad.desktop.kit.fx.FramePulse;
import dev.sanad.desktop.kit.fx.FxExecutor;
import dev.sanad.desktop.kit.theme.Fonts;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.theme.Themes;
import dev.sanad.desktop.shell.Shell;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The workstation as a window on this desktop: one for each data folder, from the first frame to the
/// last.
///
/// It starts the toolkit itself, so that the window's content is made, and fonts and icons are read, on other threads
/// meanwhile; and nothing but the window is opened before its first frame is painted.
final class DesktopApp {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopApp.class);

    private final Arguments arguments;
    private final StartTimeline timeline;
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
    private final CompletableFuture<FxExecutor> toolkit = new CompletableFuture<>();
    private boolean rehearsal;

    DesktopApp(Arguments arguments, StartTimeline timeline) {
        this.arguments = arguments;
        this.timeline = timeline;
    }

    /// Shows the window and stays until it is closed.
    ///
    /// @return the exit code
    int run(PrintStream out) throws IOException {
        try {
            return show(out);
        } finally {
            toolkit.thenRun(Platform::exit);
        }
    }

    /// Starts as always, closes the window when all screens are prepared, and leaves the toolkit running: for the
    /// training of the installed program's cache.
    ///
    /// @return the exit code
    int rehearse(PrintStream out) throws IOException {
        rehearsal = true;
        return show(out);
    }

    private int show(PrintStream out) throws IOException {
        DesktopWiring.Start start = arguments.start();
        // By what it is and not by a switch over its records, whose making would be on the way to the first frame.
        SoleWindow.Claim claim = SoleWindow.claim(start.data(), arguments.file());
        if (claim instanceof SoleWindow.Claim.First first) {
            return open(start, first.window());
        }
        boolean heard = claim instanceof SoleWindow.Claim.Another another && another.heard();
        out.println(
                heard
                        ? "Sanad is open already; its window was asked to come to the front."
                        : "Sanad is open already with this data.");
        return heard ? Launcher.GOOD : Launcher.NOT_DONE;
    }

    /// What a start holds on the way to its window.
    private record Opening(DesktopWiring.Start start, SoleWindow sole, CoreExecutors executors, Splash splash) {}

    /// The toolkit looks for its screen on a thread of its own; meanwhile this one makes the window's content. With a
    /// splash it waits: what JavaFX knows of styles is shared by all nodes and is for one thread at a time.
    private int open(DesktopWiring.Start start, SoleWindow sole) {
        CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard());
        Opening opening = new Opening(start, sole, executors, new Splash(start.data()));
        try (sole) {
            Themes.keepOut();
            executors.threadsFor("toolkit").newThread(this::startToolkit).start();
            executors.io().execute(Icons::load);
            executors.io().execute(Fonts::load);
            if (opening.splash().isWorth()) {
                FxExecutor fx = running(executors::close);
                fx.execute("showing the splash", orEnd(() -> welcome(opening, fx)));
            } else {
                DesktopWiring wiring = make(opening);
                wiring.readAhead();
                FxExecutor fx = running(wiring::close);
                executors.io().execute(DesktopApp::findBundles);
                fx.execute("showing the window", orEnd(() -> begin(opening, wiring)));
            }
            closed.join();
        }
        return Launcher.GOOD;
    }

    /// JavaFX's window asks for its messages, and with the first bundle of a process the platform goes
    /// through every jar to find who else provides bundles. That is done beside the dressing and not in the
    /// middle of the showing.
    private static void findBundles() {
        try {
            ResourceBundle.getBundle("com.sun.javafx.tk.quantum.QuantumMessagesBundle");
        } catch (MissingResourceException elsewhere) {
            LOG.debug("JavaFX has its messages elsewhere");
        }
    }

    private void startToolkit() {
        try {
            Platform.startup(() -> {
                timeline.reached(Step.TOOLKIT);
                toolkit.complete(new FxExecutor());
            });
        } catch (RuntimeException | Error broken) {
            toolkit.completeExceptionally(broken);
        }
    }

    /// The toolkit when it runs. Where it cannot, what was made is closed and the reason thrown, which for a screen
    /// that is not there is an `UnsupportedOperationException`.
    private FxExecutor running(Runnable close) {
        try {
            return toolkit.join();
        } catch (CompletionException broken) {
            close.run();
            if (broken.getCause() instanceof UnsupportedOperationException noScreen) {
                throw noScreen;
            }
            throw broken;
        }
    }

    private DesktopWiring make(Opening opening) {
        DesktopWiring wiring = new DesktopWiring(
                opening.start(), new DesktopWiring.Surroundings(opening.executors(), arguments.policy(), timeline));
        timeline.reached(Step.MADE);
        return wiring;
    }

    private void welcome(Opening opening, FxExecutor fx) {
        opening.splash().show();
        // The next frame begins when this one is painted.
        FramePulse pulse = new FramePulse(fx);
        Runnable window = orEnd(() -> {
            timeline.reached(Step.SPLASH);
            begin(opening, make(opening));
        });
        pulse.next("painting the splash", () -> pulse.next("making the window", window));
    }

    private void begin(Opening opening, DesktopWiring wiring) {
        Platform.setImplicitExit(false);
        Stage stage = new Stage();
        stage.setOnHidden(_ -> {
            wiring.close();
            closed.complete(true);
        });
        CompletableFuture<Shell> ready = wiring.show(stage);
        opening.splash().hide();
        ready.whenComplete((_, trouble) -> {
            settle(wiring, stage, opening);
            if (rehearsal && trouble != null) {
                closed.completeExceptionally(trouble);
            }
        });
        // What the splash itself took does not count: it would stay for ever.
        Step begun = timeline.when(Step.SPLASH).isPresent() ? Step.SPLASH : Step.TOOLKIT;
        opening.executors()
                .io()
                .execute(() -> timeline.between(begun, Step.SHOWN).ifPresent(opening.splash()::remember));
    }

    /// What ends the program with its bug: there is no window yet that could go on without it.
    private Runnable orEnd(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error bug) {
                closed.completeExceptionally(bug);
            }
        };
    }

    /// The first screen is there, or the reason why there is none: what can wait begins.
    private void settle(DesktopWiring wiring, Stage stage, Opening opening) {
        CoreExecutors executors = opening.executors();
        Consumer<Optional<Path>> raise =
                file -> wiring.shell().ui().fx().execute("raising the window", () -> raise(wiring, stage, file));
        opening.sole().listen(executors.io(), raise);
        arguments.file().ifPresent(file -> raise.accept(Optional.of(file)));
        Rest rest = new Rest(executors.timers(), () -> executors.io().execute(System::gc));
        wiring.shell().ui().fx().execute("following the window", () -> watch(wiring, stage, rest));
        FramePulse pulse = wiring.shell().ui().pulse();
        pulse.next(
                "the first screen",
                () -> pulse.next("telling of the start", () -> {
                    timeline.reached(Step.READY);
                    executors.io().execute(this::report);
                    wiring.watchScreen();
                    if (rehearsal) {
                        wiring.shell()
                                .prepared()
                                .thenRunAsync(stage::hide, wiring.shell().ui().fx());
                    }
                }));
    }

    private static void raise(DesktopWiring wiring, Stage stage, Optional<Path> file) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        file.ifPresent(wiring::open);
    }

    private void report() {
        arguments.value("--start-report").ifPresent(file -> {
            try {
                Files.writeString(Path.of(file), timeline.json());
            } catch (IOException e) {
                LOG.warn("the report of the start could not be written");
            }
        });
        LOG.info(
                "first frame after {} ms, first screen after {} ms, {} classes",
                timeline.sinceStart(Step.FRAME).map(Duration::toMillis).orElse(-1L),
                timeline.sinceStart(Step.READY).map(Duration::toMillis).orElse(-1L),
                StartTimeline.classes());
        DisplayService.create()
                .ifPresent(display -> LOG.info(
                        "screen {}×{} at scale {}",
                        display.getScreenResolution().getWidth(),
                        display.getScreenResolution().getHeight(),
                        display.getScreenScale()));
    }

    /// On a desktop the lifecycle events of Attach never come; focus and iconification tell the same.
    private static void watch(DesktopWiring wiring, Stage stage, Rest rest) {
        Runnable touch = () -> {
            rest.touched();
            wiring.touch();
        };
        LifecycleService.create()
                .ifPresent(lifecycle -> lifecycle.addListener(LifecycleEvent.PAUSE, () -> {
                    wiring.flush();
                    wiring.lock(LockReason.SYSTEM);
                }));
        stage.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                wiring.flush();
            }
        });
        stage.iconifiedProperty().addListener((_, _, _) -> wiring.flush());
        stage.addEventFilter(KeyEvent.KEY_PRESSED, _ -> touch.run());
        stage.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> touch.run());
        stage.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> touch.run());
    }
}
