package dev.sanad.installers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs the programs that do the work, and says what they said when they fail.
final class Tools {
    private static final int MOST_MINUTES = 20;

    private final Path javaHome;
    private final Path logs;
    private final Map<String, String> environment;

    /// @param javaHome    of the JDK that packs
    /// @param logs        where the output of each program goes
    /// @param environment added to every program's
    Tools(Path javaHome, Path logs, Map<String, String> environment) {
        this.javaHome = javaHome;
        this.logs = logs;
        this.environment = Map.copyOf(environment);
    }

    /// Runs a program of the JDK.
    void jdk(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin").resolve(name).toString());
        command.addAll(arguments);
        run(name, Map.of(), command);
    }

    /// Runs a program; its output goes to `<name>.log`.
    ///
    /// @throws IOException where it ends with anything but zero
    void run(String name, Map<String, String> more, List<String> command) throws IOException {
        Files.createDirectories(logs);
        File log = logs.resolve(name + ".log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(masked(command)).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        int code = await(builder.start());
        if (code != 0) {
            throw new IOException(name + " ended with " + code + ", its last words:\n" + tail(log.toPath()));
        }
    }

    /// The command with the usual mask for new files, whichever the builder has: what it makes ends up in packages.
    private static List<String> masked(List<String> command) {
        if (!FileTree.hasModes()) {
            return command;
        }
        List<String> masked = new ArrayList<>(List.of("/bin/sh", "-c", "umask 022 && exec \"$@\"", "sh"));
        masked.addAll(command);
        return masked;
    }

    /// Runs a Java program on a screen in memory, or without a screen where there is none.
    ///
    /// @param options for the virtual machine
    void runOnScreen(String name, String options, List<String> command) throws IOException {
        try (VirtualScreen screen = VirtualScreen.open()) {
            String java = screen.display().isPresent() ? options : "-Dglass.platform=Headless " + options;
            run(
                    name,
                    Map.of(
                            "JAVA_TOOL_OPTIONS",
                            java,
                            "DISPLAY",
                            screen.display().orElse("")),
                    command);
        }
    }

    /// Refuses to go on where a program said one of these words.
    void refuse(String name, List<String> words) throws IOException {
        for (String line : Files.readAllLines(logs.resolve(name + ".log"))) {
            if (words.stream().anyMatch(line::contains)) {
                throw new IOException(name + " said: " + line);
            }
        }
    }

    /// Whether a program is on the path.
    static boolean has(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))
                        || Files.isExecutable(Path.of(folder, program + ".exe")));
    }

    private static int await(Process process) throws IOException {
        try {
            if (process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException("not ended after " + MOST_MINUTES + " minutes");
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
    }
}
