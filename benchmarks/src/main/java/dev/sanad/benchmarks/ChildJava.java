package dev.sanad.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Another Java process, started with the launcher's flags, that answers line by line. Not for several threads.
public final class ChildJava implements AutoCloseable {
    /// What every process of the workstation is started with.
    public static final List<String> LAUNCHER_FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4", "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final BufferedReader in;
    private final BufferedWriter out;

    private ChildJava(Process process) {
        this.process = process;
        this.in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.out = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /// Starts a process.
    ///
    /// @param flags     of the virtual machine, beside the launcher's
    /// @param classPath in order
    /// @param main      the class with the main method
    /// @param args      its arguments
    public static ChildJava start(List<String> flags, List<Path> classPath, Class<?> main, List<String> args)
            throws IOException {
        return new ChildJava(new ProcessBuilder(command(flags, classPath, main, args))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// The command line of such a process.
    public static List<String> command(List<String> flags, List<Path> classPath, Class<?> main, List<String> args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LAUNCHER_FLAGS);
        command.addAll(flags);
        command.add("-cp");
        command.add(String.join(
                java.io.File.pathSeparator,
                classPath.stream().map(Path::toString).toList()));
        command.add(main.getName());
        command.addAll(args);
        return command;
    }

    /// The next line that it prints.
    ///
    /// @throws IllegalStateException when it has ended instead
    public String line() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IllegalStateException(
                    "the process ended with " + process.onExit().join().exitValue());
        }
        return line;
    }

    /// The next line that it prints; empty when it has ended well.
    ///
    /// @throws IllegalStateException when it has ended badly
    public Optional<String> next() throws IOException {
        Optional<String> line = Optional.ofNullable(in.readLine());
        if (line.isEmpty() && process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("the process ended with " + process.exitValue());
        }
        return line;
    }

    /// Tells it something, and waits for its answer.
    public String ask(String words) throws IOException {
        out.write(words + "\n");
        out.flush();
        return line();
    }

    /// Ends its input and reads what it still prints, to its end.
    public void drain() throws IOException {
        out.close();
        while (in.readLine() != null) {
            // What the virtual machine says of itself is of no interest here.
        }
    }

    /// Asks for a duration.
    public long nanos(String words) throws IOException {
        return Long.parseLong(ask(words));
    }

    /// Ends its input, upon which it ends by itself, and waits for that.
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            process.onExit().join();
        }
    }
}
