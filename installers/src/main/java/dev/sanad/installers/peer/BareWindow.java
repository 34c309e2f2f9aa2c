package dev.sanad.installers.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// The peer of the start: JavaFX with an empty window of the workstation's size, closed when its first
/// frame is painted: `REPORT-FILE`, into which the moment goes in microseconds since 1970, as in the
/// workstation's own report.
public final class BareWindow {
    private BareWindow() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    /// Made by JavaFX.
    public static final class App extends Application {
        @Override
        public void start(Stage stage) {
            Path report = Path.of(getParameters().getRaw().getFirst());
            stage.setScene(new Scene(new Pane(), 1366, 768));
            stage.show();
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    frames++;
                    // The second begins when the first is painted, as with the workstation.
                    if (frames == 2) {
                        stop();
                        tell(report);
                        Platform.exit();
                    }
                }
            }.start();
        }

        private static void tell(Path report) {
            try {
                long micros = ChronoUnit.MICROS.between(
                        Instant.EPOCH, Clock.systemUTC().instant());
                Files.writeString(report, "{\"frame\": " + micros + "}\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
