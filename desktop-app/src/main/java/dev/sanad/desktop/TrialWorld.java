package dev.sanad.desktop;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.session.Keychain;
import dev.sanad.core.settings.Profile;
import dev.sanad.desktop.kit.fx.FxExecutor;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.tour.TourGuide.LineFault;
import dev.sanad.desktop.shell.Shell;
import dev.sanad.desktop.tour.Tour;
import dev.sanad.sandbox.Fault;
import dev.sanad.sandbox.Latency;
import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.Script;
import dev.sanad.sandbox.index.IndexFault;
import dev.sanad.sandbox.model.ModelFault;
import dev.sanad.sandbox.model.ModelScript.Wrong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;

/// A real workstation in a folder that is thrown away afterwards, for the tour and the self-check.
record TrialWorld(DesktopWiring wiring, Stage stage, Path data, CompletableFuture<Shell> ready) implements Tour.World {
    private static final long PATIENCE_SECONDS = 60;

    /// Makes JavaFX do without a screen, before it is started.
    static void chooseToolkit(boolean headless) {
        if (headless) {
            System.setProperty("glass.platform", "Headless");
        }
    }

    /// Starts JavaFX for commands that open and close windows of their own.
    ///
    /// @param headless whether to do without a screen
    static void startToolkit(boolean headless) {
        chooseToolkit(headless);
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            started.complete(true);
        });
        started.join();
    }

    /// Opens one; returns when its first screen is shown. Called off the JavaFX thread.
    static TrialWorld open(Tour.Start start, Language language, ThemeChoice theme, int width, int height) {
        try {
            Path data = Files.createTempDirectory("sanad-tour");
            CompletableFuture<TrialWorld> made = CompletableFuture.supplyAsync(
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
                        TrialWorld world = new TrialWorld(wiring, stage, data, wiring.show(stage));
                        stage.setWidth(width);
                        stage.setHeight(height);
                        return world;
                    },
                    new FxExecutor());
            TrialWorld world = made.join();
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

    @Override
    public Shell shell() {
        return wiring.shell();
    }

    @Override
    public Consumer<LineFault> line() {
        return fault -> wiring.sandbox().ifPresent(sandbox -> misbehave(sandbox, fault));
    }

    @Override
    public void close() {
        CompletableFuture.runAsync(stage::hide, new FxExecutor()).join();
        CompletableFuture.runAsync(wiring::close, new FxExecutor()).join();
        discard(data);
    }

    /// Throws a folder away.
    static void discard(Path data) {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The exchange, the model and the index are on the same line.
    private static void misbehave(Sandbox sandbox, LineFault fault) {
        Script exchange = sandbox.script();
        switch (fault) {
            case NONE -> {
                exchange.clear();
                sandbox.model().script().clear();
                sandbox.index().clear();
            }
            case SLOW -> exchange.play(Fault.SLOW, 0);
            case DOWN -> {
                exchange.play(Fault.DOWN, 0);
                sandbox.model().script().play(new Wrong(ModelFault.RESET, 12), 0);
                sandbox.index().play(IndexFault.RESET, 0);
            }
            case ERRORS -> {
                exchange.play(Fault.ERROR_OUTCOME, 0);
                sandbox.model().script().play(new Wrong(ModelFault.THROTTLE, 0), 0);
                sandbox.index().play(IndexFault.THROTTLE, 0);
            }
        }
    }
}
