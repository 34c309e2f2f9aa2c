package dev.sanad.desktop.tour;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.kit.fx.FxExecutor.FxLoad;
import dev.sanad.desktop.kit.fx.FxExecutor.SlowTask;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.tour.TourGuide.LineFault;
import dev.sanad.desktop.kit.tour.TourStop;
import dev.sanad.desktop.shell.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Walks through every stop in each language and theme, each walk in a workstation of its own with nothing in it.
public final class Tour {
    private final Config config;
    private final Opener opener;

    /// How to walk.
    ///
    /// @param out       where pictures and report go
    /// @param languages in this order
    /// @param themes    in this order
    /// @param width     of the window
    /// @param height    of the window
    public record Config(Path out, List<Language> languages, List<ThemeChoice> themes, int width, int height) {
        public Config {
            languages = List.copyOf(languages);
            themes = List.copyOf(themes);
        }
    }

    /// In what state a workstation is opened.
    public enum Start {
        /// The sandbox, with its people.
        SANDBOX,
        /// An empty folder of the real profile: nobody has an account yet.
        FIRST
    }

    /// Opens a workstation for one walk, with a data folder and a sandbox of its own. Called off the JavaFX thread;
    /// returns when the first screen is shown.
    @FunctionalInterface
    public interface Opener {
        World open(Start start, Language language, ThemeChoice theme, int width, int height);
    }

    /// A workstation to walk through.
    public interface World extends AutoCloseable {
        Shell shell();

        /// How the sandbox's line is made to fail.
        Consumer<LineFault> line();

        @Override
        void close();
    }

    public Tour(Config config, Opener opener) {
        this.config = config;
        this.opener = opener;
    }

    /// Walks and writes pictures and report.
    public TourResult run() throws IOException {
        Files.createDirectories(config.out());
        List<TourPicture> pictures = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        long slow = 0;
        long busy = 0;
        List<SlowTask> begun = new ArrayList<>();
        List<SlowTask> worst = new ArrayList<>();
        List<SlowTask> busiest = new ArrayList<>();
        TourResult.Looking looking = TourResult.Looking.NONE;
        try (Faults heard = Faults.listen()) {
            for (Language language : config.languages()) {
                for (ThemeChoice theme : config.themes()) {
                    for (Start start : Start.values()) {
                        try (World world = opener.open(start, language, theme, config.width(), config.height())) {
                            FxLoad before = world.shell().ui().fx().load();
                            long busyBefore = world.shell().ui().fx().workedTooLong();
                            begun.addAll(world.shell().ui().fx().busiest());
                            world.shell().ui().fx().forgetWorst();
                            StageGuide guide = walk(world, start, new Walk(language, theme, faults, heard));
                            pictures.addAll(guide.pictures());
                            looking = looking.and(guide.looking());
                            FxLoad load = world.shell().ui().fx().load();
                            slow += load.faults() - before.faults();
                            busy += world.shell().ui().fx().workedTooLong() - busyBefore;
                            worst.addAll(world.shell().ui().fx().worst());
                            busiest.addAll(world.shell().ui().fx().busiest());
                        }
                    }
                }
            }
            TourResult result = new TourResult(
                    pictures,
                    faults,
                    heard.heard(),
                    slow,
                    busy,
                    TourResult.worstOf(worst, SlowTask::nanos),
                    TourResult.worstOf(busiest, SlowTask::busy),
                    TourResult.worstOf(begun, SlowTask::busy),
                    looking);
            TourReport.write(config.out(), result);
            return result;
        }
    }

    private record Walk(Language language, ThemeChoice theme, List<String> faults, Faults heard) {
        String themeName() {
            return theme.name().toLowerCase(Locale.ROOT);
        }
    }

    private StageGuide walk(World world, Start start, Walk walk) {
        StageGuide guide = new StageGuide(
                world.shell(),
                world.line(),
                new StageGuide.Look(config.out(), walk.language().tag(), walk.themeName()));
        guide.call(() -> {
            Thread.currentThread()
                    .setUncaughtExceptionHandler((_, thrown) -> walk.heard().thrown("JavaFX thread", thrown));
            return true;
        });
        List<TourStop> stops =
                start == Start.FIRST ? FirstStartTour.stops() : world.shell().tourStops();
        for (TourStop stop : stops) {
            try {
                guide.begin(stop.name());
                stop.play(guide);
            } catch (RuntimeException e) {
                walk.faults()
                        .add(stop.name() + " (" + walk.language().tag() + ", " + walk.themeName() + "): "
                                + e.getMessage());
            }
        }
        return guide;
    }
}
