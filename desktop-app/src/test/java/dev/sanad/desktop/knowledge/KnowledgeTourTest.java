package dev.sanad.desktop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.codes.CodesWiring;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.knowledge.KnowledgeWiring;
import dev.sanad.core.store.DatabaseConfig;
import dev.sanad.core.store.Durability;
import dev.sanad.core.store.SqliteDatabase;
import dev.sanad.core.store.StoreKey;
import dev.sanad.desktop.doors.Features;
import dev.sanad.desktop.fakes.FakeIndex;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.view.Screen;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.UiFixture;
import dev.sanad.desktop.settings.SettingsScreens;
import dev.sanad.desktop.shell.ShellFixture;
import dev.sanad.desktop.shell.ShellWorld;
import dev.sanad.desktop.tour.Tour;
import dev.sanad.desktop.tour.TourResult;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The tour of the knowledge base in a whole window, over a real knowledge base in an encrypted store.
@ExtendWith(HeadlessFx.class)
class KnowledgeTourTest {
    @TempDir
    private Path folder;

    @Test
    void photographsEveryStopAndFindsNoFault() throws Exception {
        Tour.Config config = new Tour.Config(
                Path.of("target", "tour-knowledge"),
                List.of(Language.EN, Language.AR),
                List.of(ThemeChoice.LIGHT),
                1366,
                768);
        TourResult result = new Tour(config, this::open).run();
        // The frame adds stops of its own, which need the real program; they are walked through there.
        assertThat(result.faults()).noneMatch(fault -> fault.startsWith("knowledge"));
        assertThat(result.exceptions()).isEmpty();
        assertThat(result.pictures())
                .filteredOn(picture -> picture.file().contains("knowledge"))
                .hasSizeGreaterThan(10)
                .allSatisfy(picture ->
                        assertThat(picture.findings()).as(picture.file()).isEmpty());
    }

    private Tour.World open(Tour.Start start, Language language, ThemeChoice theme, int width, int height) {
        CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard());
        SqliteDatabase store = store(executors);
        KnowledgeWiring.Opened opened = KnowledgeWiring.create(new KnowledgeWiring.Deps(
                store,
                executors,
                UiFixture.CLOCK,
                () -> UUID.randomUUID().toString(),
                CodesWiring::lists,
                (tx, action, id) -> {}));
        try {
            ShellFixture fixture = HeadlessFx.onFx(() -> new ShellFixture(
                    language,
                    theme,
                    (ui, shell) ->
                            features(ui, shell, new KnowledgeScreens(ui, opened.service(), new FakeIndex(false)))));
            return new ShellWorld(fixture, () -> {
                opened.end().close();
                store.close();
                executors.close();
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private SqliteDatabase store(CoreExecutors executors) {
        DatabaseConfig config = new DatabaseConfig(
                folder.resolve(UUID.randomUUID() + ".db"),
                new StoreKey(new byte[StoreKey.BYTES]),
                Durability.NORMAL,
                KnowledgeWiring.migrations(),
                UiFixture.CLOCK);
        if (SqliteDatabase.open(config, executors) instanceof Outcome.Done<SqliteDatabase>(SqliteDatabase database)) {
            return database;
        }
        throw new IllegalStateException("the store did not open");
    }

    private static List<Screens> features(Ui ui, ShellFixture shell, KnowledgeScreens knowledge) {
        return List.of(
                new Quiet(Features.all(ui, shell).getFirst()),
                knowledge,
                new Quiet(new SettingsScreens(
                        ui, shell.themes, shell.settings, shell.codes, shell.session, knowledge.settings())));
    }

    /// A feature whose own stops are played elsewhere.
    private record Quiet(Screens feature) implements Screens {
        @Override
        public List<Screen> screens() {
            return feature.screens();
        }

        @Override
        public List<String> stylesheets() {
            return feature.stylesheets();
        }
    }
}
