package dev.sanad.benchmarks.chat;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.GraphicsCard;
import dev.sanad.desktop.kit.controls.Toasts;
import dev.sanad.desktop.kit.format.Formats;
import dev.sanad.desktop.kit.fx.FramePulse;
import dev.sanad.desktop.kit.fx.FxExecutor;
import dev.sanad.desktop.kit.i18n.Texts;
import dev.sanad.desktop.kit.nav.Commands;
import dev.sanad.desktop.kit.nav.Navigation;
import dev.sanad.desktop.kit.nav.OpenRecords;
import dev.sanad.desktop.kit.nav.Place;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.theme.Fonts;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.theme.Themes;
import dev.sanad.desktop.kit.view.Dialogs;
import dev.sanad.desktop.kit.view.Memory;
import dev.sanad.desktop.kit.view.Ui;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// JavaFX for measurements: on the display that there is, else without one.
public final class Stages {
    private static final CountDownLatch STARTED = new CountDownLatch(1);

    private Stages() {}

    /// Starts JavaFX once per process.
    ///
    /// @return the name of the platform
    public static synchronized String start() throws InterruptedException {
        boolean display = onDisplay();
        if (STARTED.getCount() > 0) {
            if (!display) {
                System.setProperty("glass.platform", "Headless");
            }
            GraphicsCard.choose();
            Fonts.load();
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                STARTED.countDown();
            });
        }
        if (!STARTED.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("JavaFX did not start");
        }
        return display ? "on a display (Xvfb or a real one)" : "headless";
    }

    /// Whether there is a display to draw on.
    static boolean onDisplay() {
        return System.getenv("DISPLAY") != null
                || !System.getProperty("os.name").startsWith("Linux");
    }

    /// Runs on the JavaFX thread and waits for the result.
    public static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(10, TimeUnit.MINUTES);
    }

    /// A window as large as the room that the workstation leaves a view at 1366 × 768, in its clothes.
    static Stage window(Region content) {
        Scene scene = new Scene(new StackPane(content), 1150, 676);
        Themes themes = new Themes(ThemeChoice.LIGHT);
        themes.add("/dev/sanad/desktop/kit/chat/chat.css");
        themes.dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    /// What views are given.
    static Ui ui() {
        Texts texts = new Texts(Language.EN);
        FxExecutor fx = new FxExecutor();
        Nowhere navigation = new Nowhere();
        return new Ui(
                texts,
                new Formats(texts, Clock.systemUTC()),
                fx,
                new FramePulse(fx),
                new Commands(),
                navigation,
                new Toasts(texts, () -> null),
                new NoMemory(),
                new NoDialogs(),
                Runnable::run,
                new OpenRecords(navigation.currentProperty()));
    }

    private static final class Nowhere implements Navigation {
        private final ReadOnlyObjectWrapper<Place> here = new ReadOnlyObjectWrapper<>(Place.of(Route.TODAY));

        @Override
        public void open(Place place) {
            here.set(place);
        }

        @Override
        public void back() {
            here.set(Place.of(Route.TODAY));
        }

        @Override
        public ReadOnlyObjectProperty<Place> currentProperty() {
            return here.getReadOnlyProperty();
        }
    }

    private static final class NoMemory implements Memory {
        @Override
        public String get(String key, String fallback) {
            return fallback;
        }

        @Override
        public void put(String key, String value) {
            // a measurement remembers nothing
        }
    }

    private static final class NoDialogs implements Dialogs {
        @Override
        public void confirm(String titleKey, String body, String verbKey, Runnable work) {
            work.run();
        }

        @Override
        public Optional<Path> openFile(String titleKey, String... patterns) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(String titleKey, String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Sheet sheet(String titleKey, Region content, Runnable onClose) {
            return onClose::run;
        }
    }
}
