package dev.sanad.desktop;

import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program's name on the screen while its window is being made. It takes some of the time that it
/// bridges, so it is shown only where the last start on this computer took longer than 400 ms from the
/// toolkit to the first frame.
final class Splash {
    private static final Logger LOG = LoggerFactory.getLogger(Splash.class);
    private static final Duration WORTH = Duration.ofMillis(400);
    private static final String NAME = "سند  Sanad";
    private static final double WIDTH = 360;
    private static final double HEIGHT = 140;

    private final Path note;
    private @Nullable Stage stage;

    /// @param data the workstation's folder; how long a start took is remembered there
    Splash(Path data) {
        note = data.resolve("start.millis");
    }

    /// Whether the last start took so long that somebody may have wondered. Reads a small file.
    boolean isWorth() {
        return last().filter(took -> took.compareTo(WORTH) > 0).isPresent();
    }

    private Optional<Duration> last() {
        try {
            return Files.isRegularFile(note)
                    ? Optional.of(Duration.ofMillis(
                            Long.parseLong(Files.readString(note).strip())))
                    : Optional.empty();
        } catch (IOException | NumberFormatException damaged) {
            LOG.warn("how long the last start took cannot be read");
            return Optional.empty();
        }
    }

    /// Shows it. On the JavaFX thread.
    void show() {
        Label name = new Label(NAME);
        name.getStyleClass().add("splash-name");
        StackPane sign = new StackPane(name);
        sign.getStyleClass().add("splash");
        Scene scene = new Scene(sign, WIDTH, HEIGHT);
        scene.getStylesheets()
                .add(Objects.requireNonNull(Splash.class.getResource("splash.css"))
                        .toExternalForm());
        Stage shown = new Stage(StageStyle.UNDECORATED);
        shown.setTitle(NAME);
        shown.setScene(scene);
        shown.show();
        stage = shown;
    }

    /// Takes it away. On the JavaFX thread.
    void hide() {
        if (stage != null) {
            stage.hide();
            stage = null;
        }
    }

    /// Remembers how long this start took. Writes a small file.
    void remember(Duration took) {
        byte[] text = String.valueOf(took.toMillis()).getBytes(StandardCharsets.US_ASCII);
        if (!(PrivateFiles.replace(note, text) instanceof Outcome.Done)) {
            LOG.warn("how long the start took cannot be kept");
        }
    }
}
