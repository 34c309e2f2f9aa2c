package dev.sanad.desktop.fakes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// JavaFX without a screen, in a process of its own.
public final class HeadlessJava {
    private HeadlessJava() {}

    /// A process that is not started yet.
    ///
    /// @param main its `main` is called
    public static ProcessBuilder of(String classPath, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
