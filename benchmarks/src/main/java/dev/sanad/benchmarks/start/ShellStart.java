package dev.sanad.benchmarks.start;

import dev.sanad.desktop.DesktopApp;
import dev.sanad.desktop.Launcher;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;

/// The workstation, started as always and closed as soon as its first screen was drawn: `BEGAN-MICROS ARGUMENTS…`.
/// Prints the milliseconds since BEGAN at the first frame and at the first usable one, and how many classes are
/// loaded then.
final class ShellStart {
    private ShellStart() {}

    public static void main(String[] args) {
        long began = Long.parseLong(args[0]);
        Logger log = Logger.getLogger(DesktopApp.class.getName());
        log.addHandler(new Handler() {
            @Override
            public void publish(LogRecord entry) {
                String what = String.valueOf(entry.getMessage());
                if (what.startsWith("first frame")) {
                    System.out.println("frame " + EmptyWindow.millisSince(began));
                }
                if (what.startsWith("first usable frame")) {
                    System.out.println("usable " + EmptyWindow.millisSince(began));
                    System.out.println("classes "
                            + ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
                    Platform.exit();
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        try {
            Launcher.main(Arrays.copyOfRange(args, 1, args.length));
        } finally {
            Reference.reachabilityFence(log);
        }
    }
}
