package dev.sanad.desktop;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.tour.Tour;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// `sanad --self-check`: tries everything that is installed, in a folder of its own and without a
/// display, and says what works. For installers' tests and for support.
final class SelfCheckCommand {
    private final PrintStream out;

    SelfCheckCommand(PrintStream out) {
        this.out = out;
    }

    /// One thing that was tried.
    ///
    /// @param name  short and stable
    /// @param good  whether it is as it should be
    /// @param found what was found
    /// @param took  in milliseconds
    record Check(String name, boolean good, String found, long took) {}

    /// What is tried.
    interface Trial {
        /// Tries it.
        ///
        /// @return what was found
        /// @throws Broken where it is not as it should be
        String run();
    }

    /// Something is not as it should be.
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what);
        }
    }

    int run(Arguments arguments) {
        List<Check> checks = new ArrayList<>();
        checks.add(check("program", SelfChecks::program));
        checks.add(check("policy", () -> SelfChecks.policy(arguments.policy())));
        checks.add(check("arabic", SelfChecks::arabic));
        checks.add(check("toolkit", () -> {
            TrialWorld.startToolkit(true);
            return System.getProperty("javafx.runtime.version", "?");
        }));
        if (checks.getLast().good()) {
            try {
                checks.addAll(workstation());
            } finally {
                Platform.exit();
            }
        }
        boolean good = checks.stream().allMatch(Check::good);
        out.print(arguments.has("--json") ? json(checks, good) : text(checks, good));
        return good ? Launcher.GOOD : Launcher.BAD;
    }

    /// Tries a workstation of its own; the toolkit has to be running.
    static List<Check> workstation() {
        List<Check> checks = new ArrayList<>();
        TrialWorld[] opened = new TrialWorld[1];
        checks.add(check("start", () -> {
            opened[0] = TrialWorld.open(Tour.Start.SANDBOX, Language.EN, ThemeChoice.LIGHT, 1366, 768);
            return "a workstation with its sandbox";
        }));
        TrialWorld world = opened[0];
        if (world == null) {
            return checks;
        }
        try (world) {
            SelfChecks tried = new SelfChecks(world);
            checks.add(check("store", tried::store));
            checks.add(check("codes", tried::codes));
            for (Language language : Language.values()) {
                checks.add(check("screens-" + language.tag(), () -> tried.screens(language)));
            }
            checks.add(check("round-trip", tried::roundTrip));
            checks.add(check("audit", tried::audit));
        }
        return checks;
    }

    static Check check(String name, Trial trial) {
        long begin = System.nanoTime();
        String found;
        boolean good = false;
        try {
            found = trial.run();
            good = true;
        } catch (Broken broken) {
            found = String.valueOf(broken.getMessage());
        } catch (CompletionException e) {
            found = String.valueOf(e.getCause());
        } catch (RuntimeException | LinkageError e) {
            found = e.toString();
        }
        return new Check(name, good, found, (System.nanoTime() - begin) / 1_000_000);
    }

    static String text(List<Check> checks, boolean good) {
        return checks.stream()
                        .map(check -> String.format(
                                Locale.ROOT,
                                "%-4s  %-11s  %6d ms  %s%n",
                                check.good() ? "ok" : "BAD",
                                check.name(),
                                check.took(),
                                check.found()))
                        .collect(Collectors.joining())
                + (good ? "Everything works.\n" : "Something does not work.\n");
    }

    static String json(List<Check> checks, boolean good) {
        return checks.stream()
                .map(check -> "{\"name\": \"%s\", \"good\": %s, \"ms\": %d, \"found\": \"%s\"}"
                        .formatted(check.name(), check.good(), check.took(), escaped(check.found())))
                .collect(Collectors.joining(
                        ",\n  ",
                        "{\"version\": \"" + Versions.program() + "\", \"good\": " + good + ", \"checks\": [\n  ",
                        "\n]}\n"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
