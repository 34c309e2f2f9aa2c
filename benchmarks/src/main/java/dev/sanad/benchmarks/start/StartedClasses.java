package dev.sanad.benchmarks.start;

import dev.sanad.benchmarks.ChildJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// How many classes the workstation has loaded when its first frame can be used.
public final class StartedClasses {
    private StartedClasses() {}

    /// Starts the workstation without a display in a folder of its own, and waits for its end.
    public static long count(List<Path> classPath, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ChildJava.command(
                        List.of("-Dglass.platform=Headless"),
                        classPath,
                        ShellStart.class,
                        List.of("0", "--data-dir", folder.toString())))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long classes = -1;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("classes ")) {
                    classes = Long.parseLong(line.substring("classes ".length()));
                }
            }
        }
        process.waitFor();
        if (classes < 0) {
            throw new IOException("the workstation did not start");
        }
        return classes;
    }
}
