package dev.sanad.benchmarks.start;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// The peer: JavaFX with a window of the same size and nothing in it, closed as soon as it was drawn: `BEGAN-MICROS`.
final class EmptyWindow {
    private EmptyWindow() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
        System.exit(0);
    }

    static long millisSince(long beganMicros) {
        return (ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) - beganMicros) / 1_000;
    }

    /// Made by JavaFX.
    public static final class App extends Application {
        @Override
        public void start(Stage stage) {
            long began = Long.parseLong(getParameters().getRaw().getFirst());
            stage.setScene(new Scene(new Pane(), 1366, 768));
            stage.show();
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    frames++;
                    // The second begins when the first was drawn, as with the workstation.
                    if (frames == 2) {
                        System.out.println("usable " + millisSince(began));
                        stop();
                        Platform.exit();
                    }
                }
            }.start();
        }
    }
}
