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
        if (!Launcher.hasDisplay(System.getProperty("os.name", ""), System.getenv())) {
            System.setProperty("glass.platform", "Headless");
        }
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            started.complete(true);
        });
        started.join();
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
        return new Tour(config, TourCommand::open);
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

    private static Tour.World open(Tour.Start start, Language language, ThemeChoice theme, int width, int height) {
        try {
            Path data = Files.createTempDirectory("sanad-tour");
            CompletableFuture<TourWorld> made = CompletableFuture.supplyAsync(
                    () -> {
                        DesktopWiring wiring = new DesktopWiring(new DesktopWiring.Start(
                                data,
                                start == Tour.Start.SANDBOX ? Profile.SANDBOX : Profile.PRODUCTION,
                                Arguments.clock(),
                                language,
                                theme,
                                Latency.NONE,
                                Keychain.NONE));
                        wiring.shell().ui().fx().measureProcessor();
                        Stage stage = new Stage();
                        TourWorld world = new TourWorld(wiring, stage, data, wiring.show(stage));
                        stage.setWidth(width);
                        stage.setHeight(height);
                        return world;
                    },
                    new FxExecutor());
            TourWorld world = made.join();
            Shell shell =
                    world.ready().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            if (start == Tour.Start.SANDBOX) {
                shell.prepared().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            }
            return world;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record TourWorld(DesktopWiring wiring, Stage stage, Path data, CompletableFuture<Shell> ready)
            implements Tour.World {
        @Override
        public Shell shell() {
            return wiring.shell();
        }

        @Override
        public Consumer<LineFault> line() {
            return fault -> wiring.sandbox().ifPresent(sandbox -> misbehave(sandbox.script(), fault));
        }

        @Override
        public void close() {
            CompletableFuture.runAsync(stage::hide, new FxExecutor()).join();
            CompletableFuture.runAsync(wiring::close, new FxExecutor()).join();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void misbehave(Script script, LineFault fault) {
            switch (fault) {
                case NONE -> script.clear();
                case SLOW -> script.play(Fault.SLOW, 0);
                case DOWN -> script.play(Fault.DOWN, 0);
                case ERRORS -> script.play(Fault.ERROR_OUTCOME, 0);
            }
        }
    }
}
