package dev.sanad.desktop;

import dev.sanad.desktop.kit.fx.FxExecutor.SlowTask;
import dev.sanad.desktop.tour.Tour;
import dev.sanad.desktop.tour.TourResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;

/// `sanad tour`: walks through a real workstation with its sandbox in a folder that is thrown away
/// afterwards.
final class TourCommand {
    private final PrintStream out;

    TourCommand(PrintStream out) {
        this.out = out;
    }

    int run(Arguments arguments) throws IOException {
        int[] size = arguments.size();
        Path folder = Path.of(arguments.value("--out").orElse("tour")).toAbsolutePath();
        Tour.Config config = new Tour.Config(folder, arguments.languages(), arguments.themes(), size[0], size[1]);
        boolean headless = !Launcher.hasDisplay();
        TrialWorld.startToolkit(headless);
        TourResult result;
        try {
            result = tour(config).run();
        } finally {
            Platform.exit();
        }
        tell(arguments.has("--json"), folder, result);
        return result.isGood() ? Launcher.GOOD : Launcher.BAD;
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
                        + " tasks over 50 ms on the screen's thread, of which " + result.busyTasks()
                        + " worked for so long and did not wait for a processor");
        TourResult.Looking looking = result.looking();
        out.printf(
                "the tour's own looks, not among these: %d, %.0f ms in all, the longest %.0f ms%n",
                looking.times(), looking.nanos() / 1e6, looking.longestNanos() / 1e6);
        out.println("the longest tasks of the tour by the clock, and the most that the processor worked for one:");
        tell(result.worst());
        out.println("those that worked longest:");
        tell(result.busiest());
        out.println("those that worked longest before it, while the workstations started:");
        tell(result.begun());
        result.faults().forEach(fault -> out.println("fault: " + fault));
        result.exceptions().forEach(exception -> out.println("exception: " + exception));
    }

    private void tell(List<SlowTask> tasks) {
        tasks.forEach(
                task -> out.printf("  %6.1f ms %6.1f ms  %s%n", task.nanos() / 1e6, task.busy() / 1e6, task.name()));
    }
}
