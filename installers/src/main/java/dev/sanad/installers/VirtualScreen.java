package dev.sanad.installers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A screen in memory (`Xvfb`), where this computer has the program: training there meets the code
/// that draws on a real one.
final class VirtualScreen implements AutoCloseable {
    private final @Nullable Process server;
    private final Optional<String> display;

    private VirtualScreen(@Nullable Process server, Optional<String> display) {
        this.server = server;
        this.display = display;
    }

    /// Opens one; it chooses a free number by itself.
    static VirtualScreen open() throws IOException {
        if (!Tools.has("Xvfb")) {
            return new VirtualScreen(null, Optional.empty());
        }
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        return new VirtualScreen(server, Optional.ofNullable(said.readLine()).map(number -> ":" + number.strip()));
    }

    /// What `DISPLAY` has to be; empty where there is no such screen.
    Optional<String> display() {
        return display;
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
            server.onExit().join();
        }
    }
}
