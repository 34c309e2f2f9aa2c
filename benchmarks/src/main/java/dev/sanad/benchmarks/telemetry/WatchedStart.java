package dev.sanad.benchmarks.telemetry;

import dev.sanad.desktop.Launcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javafx.application.Platform;

/// The workstation, started as always; ends when its standard input does.
final class WatchedStart {
    private WatchedStart() {}

    public static void main(String[] args) {
        Thread.ofPlatform().daemon().name("end of input").start(() -> {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                while (in.readLine() != null) {
                    // Nothing is asked of it.
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Platform.exit();
        });
        Launcher.main(args);
    }
}
