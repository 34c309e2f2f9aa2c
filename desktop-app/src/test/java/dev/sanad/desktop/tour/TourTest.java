package dev.sanad.desktop.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.doors.Features;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.tour.TourGuide.LineFault;
import dev.sanad.desktop.shell.Shell;
import dev.sanad.desktop.shell.ShellFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(HeadlessFx.class)
class TourTest {
    private static final Path OUT = Path.of("target", "tour-test");

    @Test
    void photographsEveryStopAndFindsNoFault() throws Exception {
        Tour.Config config = new Tour.Config(
                OUT, List.of(Language.EN, Language.AR), List.of(ThemeChoice.LIGHT, ThemeChoice.DARK), 1366, 768);
        TourResult result = new Tour(config, TourTest::open).run();
        assertThat(result.faults()).isEmpty();
        assertThat(result.exceptions()).isEmpty();
        assertThat(result.pictures()).isNotEmpty().allSatisfy(picture -> {
            assertThat(picture.width()).isEqualTo(1366);
            assertThat(picture.findings()).as(picture.file()).isEmpty();
            assertThat(Files.size(OUT.resolve(picture.file()))).isGreaterThan(5_000);
        });
        assertThat(Files.readString(OUT.resolve("report.json"))).contains("\"name\": \"today\"");
    }

    private static Tour.World open(Language language, ThemeChoice theme, int width, int height) {
        try {
            ShellFixture fixture = HeadlessFx.onFx(() -> new ShellFixture(language, theme, Features::all));
            return new World(fixture);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private record World(ShellFixture fixture) implements Tour.World {
        @Override
        public Shell shell() {
            return fixture.shell;
        }

        @Override
        public Consumer<LineFault> line() {
            return _ -> {};
        }

        @Override
        public void close() {
            try {
                HeadlessFx.onFx(() -> {
                    fixture.stage.hide();
                    return null;
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
