package dev.sanad.desktop;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.session.Keychain;
import dev.sanad.core.settings.Profile;
import dev.sanad.desktop.kit.fx.FxExecutor;
import dev.sanad.desktop.kit.fx.FxExecutor.SlowTask;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.tour.TourGuide.LineFault;
import dev.sanad.desktop.shell.Shell;
import dev.sanad.desktop.tour.Tour;
import dev.sanad.desktop.tour.TourResult;
import dev.sanad.sandbox.Fault;
import dev.sanad.sandbox.Latency;
import dev.sanad.sandbox.Script;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;

/// `sanad tour`: walks through a real workstation with its sandbox in a folder that is thrown away afterwards.
final class TourCommand {
    private static final long PATIENCE_SECONDS = 60;

    private final PrintStream out;

    TourCommand(PrintStream out) {
        this.out = out;
    }

    int run(Arguments arguments) throws IOException {
        int[] size = arguments.size();
        Path folder = Path.of(arguments.value("--out").orElse("tour")).toAbsolutePath();
        Tour.Config config = new Tour.Config(folder, arguments.languages(), arguments.themes(), size[0], size[1]);
        loadAlso(arguments.value("--also-load"));
        TrialWorld.startToolkit(!Launcher.hasDisplay(System.getProperty("os.name", ""), System.getenv()));
        TourResult result;
        try {
            result = tour(config).run();
        } finally {
            Platform.exit();
        }
        tell(arguments.has("--json"), folder, result);
        return result.isGood() ? Launcher.GOOD : Launcher.BAD;
    }

    /// Training for the installed program's cache: what a tour without a screen never touches and a window needs. A
    /// class that cannot be loaded here is none that a start needs.
    private void loadAlso(Optional<String> file) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        int loaded = 0;
        for (String name : Files.readAllLines(Path.of(file.get()))) {
            try {
                Class.forName(name, false, TourCommand.class.getClassLoader());
                loaded++;
            } catch (ClassNotFoundException | LinkageError absent) {
                out.println("not loaded: " + name);
            }
        }
        out.println(loaded + " classes loaded beforehand");
    }

    /// A tour through real workstations; the toolkit has to be running.
    static Tour tour(Tour.Config config) {
        return new Tour(config, TrialWorld::open);
    }

    private void tell(boolean json, Path folder, TourResult result) throws IOException {
        if (json) {
            out.print(Files.readString(folder.resolve("report.json")));
            return;
        }
        out.println(result.pictures().size() + " pictures in " + folder);
        out.println("Report: " + folder.resolve("report.html"));
        out.println(
                result.findings() + " findings of layout, " + result.faults().size() + " faults, "
                        + result.exceptions().size() + " exceptions, " + result.slowTasks()
                        + " tasks over 50 ms on the screen's thread");
        out.println("the longest tasks of the tour, and how long the processor worked for them:");
        tell(result.worst());
        out.println("the longest tasks before it, while the workstations started:");
        tell(result.begun());
        result.faults().forEach(fault -> out.println("fault: " + fault));
        result.exceptions().forEach(exception -> out.println("exception: " + exception));
    }

    private void tell(List<SlowTask> tasks) {
        tasks.forEach(
                task -> out.printf("  %6.1f ms %6.1f ms  %s%n", task.nanos() / 1e6, task.busy() / 1e6, task.name()));
    }
}
