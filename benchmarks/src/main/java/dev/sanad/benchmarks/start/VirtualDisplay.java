package dev.sanad.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An X server that draws into memory, where the machine has one (`Xvfb`); it chooses a free number by itself.
final class VirtualDisplay implements AutoCloseable {
    private final @Nullable Process process;
    private final Optional<String> name;

    private VirtualDisplay(@Nullable Process process, Optional<String> name) {
        this.process = process;
        this.name = name;
    }

    static VirtualDisplay start() {
        try {
            Process started = new ProcessBuilder(
                            "Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
            String number = out.readLine();
            return new VirtualDisplay(started, Optional.ofNullable(number).map(one -> ":" + one.strip()));
        } catch (IOException absent) {
            return new VirtualDisplay(null, Optional.empty());
        }
    }

    /// What `DISPLAY` has to be; empty where there is no such server.
    Optional<String> name() {
        return name;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }
}
