package dev.sanad.desktop;

import dev.sanad.core.updates.UpdatesConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program as it is installed on this computer.
final class Installed {
    private static final Logger LOG = LoggerFactory.getLogger(Installed.class);
    private static final String SYSTEM = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);

    private Installed() {}

    /// Which packages fit this computer. How the program was packed stands in a file beside its jars;
    /// where there is none it was not installed, and nothing fits.
    static UpdatesConfig.Platform platform() {
        String os = SYSTEM.contains("win") ? "windows" : SYSTEM.contains("mac") ? "macos" : "linux";
        String arch = System.getProperty("os.arch", "").equals("aarch64") ? "aarch64" : "x64";
        return new UpdatesConfig.Platform(os, arch, packedAs());
    }

    private static String packedAs() {
        String folder = System.getProperty("sanad.app", "");
        try {
            Path file = Path.of(folder, "packed-as");
            return folder.isEmpty() || !Files.isRegularFile(file)
                    ? ""
                    : Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            LOG.warn("how the program was packed cannot be read");
            return "";
        }
    }

    /// How this program is started once more; empty where nobody knows.
    static Optional<List<String>> command() {
        String launcher = System.getProperty("jpackage.app-path", "");
        if (!launcher.isEmpty()) {
            return Optional.of(List.of(launcher));
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return Files.isExecutable(java)
                ? Optional.of(List.of(
                        java.toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName()))
                : Optional.empty();
    }

    /// Has the operating system open a file as if the person had double-clicked it. Blocks for a
    /// moment.
    static void openWithSystem(Path file) {
        String path = file.toAbsolutePath().toString();
        List<String> command = SYSTEM.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", path)
                : List.of(SYSTEM.contains("mac") ? "open" : "xdg-open", path);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.warn("the system has no program to open the fetched file with");
        }
    }
}
