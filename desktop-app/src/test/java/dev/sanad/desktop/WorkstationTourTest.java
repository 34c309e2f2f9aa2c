package dev.sanad.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.tour.Tour;
import dev.sanad.desktop.tour.TourResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The main jobs in the real window, over the real core, store and sandbox.
@ExtendWith(HeadlessFx.class)
class WorkstationTourTest {
    @ParameterizedTest
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    @CsvSource({"EN, LIGHT", "AR, DARK"})
    void everyJobIsDoneAndEveryPictureIsWhole(Language language, ThemeChoice theme) throws Exception {
        Path out = Path.of("target", "tour-test", language.tag());
        TourResult result = TourCommand.tour(
                        new Tour.Config(out.toAbsolutePath(), List.of(language), List.of(theme), 1366, 768))
                .run();
        assertThat(result.faults()).isEmpty();
        assertThat(result.exceptions()).isEmpty();
        assertThat(result.pictures()).hasSizeGreaterThan(40).allSatisfy(picture -> {
            assertThat(picture.width()).isEqualTo(1366);
            assertThat(picture.findings()).as(picture.file()).isEmpty();
            assertThat(Files.size(out.resolve(picture.file()))).isGreaterThan(5_000);
        });
        assertThat(Files.readString(out.resolve("report.json"))).contains("\"name\": \"today\"");
    }
}
