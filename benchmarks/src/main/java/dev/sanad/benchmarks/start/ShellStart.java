package dev.sanad.benchmarks.start;

import dev.sanad.desktop.Launcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.stage.Window;

/// The workstation, started as always and closed as soon as its first screen was drawn: `BEGAN-MICROS
/// ARGUMENTS…`. Prints the milliseconds from BEGAN to the first frame and to the first screen, out of
/// its own report of the start, and how many classes are loaded then.
final class ShellStart {
    private ShellStart() {}

    public static void main(String[] args) throws IOException {
        long began = Long.parseLong(args[0]);
        Path report = Files.createTempFile("sanad-start", ".json");
        Logger log = Logger.getLogger("dev.sanad.desktop.DesktopApp");
        log.addHandler(new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (String.valueOf(entry.getMessage()).startsWith("first frame")) {
                    tell(began, report);
                    Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        List<String> arguments = new ArrayList<>(List.of(Arrays.copyOfRange(args, 1, args.length)));
        arguments.addAll(List.of("--start-report", report.toString()));
        try {
            Launcher.main(arguments.toArray(String[]::new));
        } finally {
            Reference.reachabilityFence(log);
        }
    }

    private static void tell(long began, Path report) {
        try {
            String steps = Files.readString(report);
            Files.delete(report);
            System.out.println("frame " + (micros(steps, "frame") - began) / 1_000);
            System.out.println(
                    "classes " + ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
            System.out.println("usable " + (micros(steps, "ready") - began) / 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long micros(String steps, String step) {
        Matcher found = Pattern.compile("\"" + step + "\": ([0-9]+)").matcher(steps);
        if (!found.find()) {
            throw new IllegalStateException(step + " was not reached: " + steps);
        }
        return Long.parseLong(found.group(1));
    }
}
