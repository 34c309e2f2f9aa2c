package dev.sanad.desktop;

import com.gluonhq.attach.display.DisplayService;
import com.gluonhq.attach.lifecycle.LifecycleEvent;
import com.gluonhq.attach.lifecycle.LifecycleService;
import dev.sanad.core.session.LockReason;
import dev.sanad.desktop.kit.fx.FramePulse;
import dev.sanad.desktop.shell.Shell;
import java.time.Clock;
import java.time.Duration;
import javafx.application.Application;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The workstation as a JavaFX application.
public final class DesktopApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopApp.class);

    private @Nullable DesktopWiring wiring;

    @Override
    public void start(Stage stage) {
        Arguments arguments = Arguments.parse(getParameters().getRaw());
        DesktopWiring made = new DesktopWiring(arguments.start());
        wiring = made;
        made.show(stage).thenAccept(shell -> {
            told(shell, "first usable frame after {}");
            made.watchScreen();
        });
        watch(made, stage);
        DisplayService.create()
                .ifPresent(display -> LOG.info(
                        "screen {}×{} at scale {}",
                        display.getScreenResolution().getWidth(),
                        display.getScreenResolution().getHeight(),
                        display.getScreenScale()));
        told(made.shell(), "first frame after {}");
    }

    /// Says how long it took until what is laid out now was drawn.
    private static void told(Shell shell, String what) {
        FramePulse pulse = shell.ui().pulse();
        pulse.next(() -> pulse.next(() -> LOG.info(what, sinceStart())));
    }

    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
    }

    /// On a desktop the lifecycle events of Attach never come; focus and iconification tell the same.
    private static void watch(DesktopWiring wiring, Stage stage) {
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
        stage.addEventFilter(KeyEvent.KEY_PRESSED, _ -> wiring.touch());
        stage.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> wiring.touch());
        stage.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> wiring.touch());
    }

    private static Duration sinceStart() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(begin -> Duration.between(begin, Clock.systemUTC().instant()))
                .orElse(Duration.ZERO);
    }
}
