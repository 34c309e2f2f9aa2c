package dev.sanad.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;

/// A start as a person does it, in a process of its own that ends when all screens are prepared.
final class StartOnce {
    private StartOnce() {}

    /// Starts once.
    ///
    /// @param args the data folder, and the file for the steps that were reached
    public static void main(String[] args) throws IOException {
        StartTimeline timeline = new StartTimeline(Arguments.clock());
        timeline.reached(StartTimeline.Step.MAIN);
        int code = new DesktopApp(Arguments.parse(List.of("--data-dir", args[0])), timeline).rehearse(System.out);
        Files.writeString(Path.of(args[1]), timeline.json());
        Platform.exit();
        System.exit(code);
    }
}
