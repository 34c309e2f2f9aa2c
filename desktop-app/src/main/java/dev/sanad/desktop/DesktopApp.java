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
import dev.sanad.desktop.shell.Shell;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
/// It starts the toolkit itself, so that fonts and icons are read on another thread meanwhile; and
/// nothing but the window is opened before its first frame is painted.
final class DesktopApp {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopApp.class);

    private final Arguments arguments;
    private final StartTimeline timeline;
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
    private boolean started;
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
            if (started) {
                Platform.exit();
            }
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
        return switch (SoleWindow.claim(start.data(), arguments.file())) {
            case SoleWindow.Claim.First(SoleWindow window) -> open(start, window);
            case SoleWindow.Claim.Another(boolean heard) -> {
                out.println(
                        heard
                                ? "Sanad is open already; its window was asked to come to the front."
                                : "Sanad is open already with this data.");
                yield heard ? Launcher.GOOD : Launcher.NOT_DONE;
            }
        };
    }

    private int open(DesktopWiring.Start start, SoleWindow sole) {
        CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard());
        try (sole) {
            executors.io().execute(DesktopApp::prepare);
            Splash splash = new Splash(start.data());
            boolean slow = splash.isWorth();
            Platform.startup(() -> welcome(splash, slow, () -> begin(start, sole, executors, splash)));
            started = true;
            closed.join();
        } finally {
            if (!started) {
                executors.close();
            }
        }
        return Launcher.GOOD;
    }

    private void welcome(Splash splash, boolean slow, Runnable then) {
        timeline.reached(Step.TOOLKIT);
        if (slow) {
            splash.show();
            // The next frame begins when this one is painted.
            FramePulse pulse = new FramePulse(new FxExecutor());
            pulse.next("painting the splash", () -> pulse.next("making the window", then));
        } else {
            then.run();
        }
    }

    /// What needs no window and is read while the toolkit looks for its screen.
    private static void prepare() {
        Fonts.load();
        Icons.load();
    }

    private void begin(DesktopWiring.Start start, SoleWindow sole, CoreExecutors executors, Splash splash) {
        try {
            Platform.setImplicitExit(false);
            Stage stage = new Stage();
            DesktopWiring wiring =
                    new DesktopWiring(start, new DesktopWiring.Surroundings(executors, arguments.policy(), timeline));
            timeline.reached(Step.MADE);
            stage.setOnHidden(_ -> {
                wiring.close();
                closed.complete(true);
            });
            CompletableFuture<Shell> ready = wiring.show(stage);
            splash.hide();
            ready.whenComplete((_, trouble) -> {
                settle(wiring, stage, sole, executors);
                if (rehearsal && trouble != null) {
                    closed.completeExceptionally(trouble);
                }
            });
            executors
                    .io()
                    .execute(() -> timeline.between(Step.TOOLKIT, Step.SHOWN).ifPresent(splash::remember));
        } catch (RuntimeException | Error bug) {
            closed.completeExceptionally(bug);
        }
    }

    /// The first screen is there, or the reason why there is none: what can wait begins.
    private void settle(DesktopWiring wiring, Stage stage, SoleWindow sole, CoreExecutors executors) {
        Consumer<Optional<Path>> raise =
                file -> wiring.shell().ui().fx().execute("raising the window", () -> raise(wiring, stage, file));
        sole.listen(executors.io(), raise);
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
