package dev.sanad.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.desktop.fakes.HeadlessJava;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The way from `main` to a window whose screens are prepared: the content made while the toolkit starts, and, after a
/// start that was slow, behind a splash.
class StartTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"90, false, without a splash", "5000, true, behind a splash"})
    void aStartReachesEveryStepAndEndsWithoutATrace(long lastStart, boolean splash, String way) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("start.millis"), String.valueOf(lastStart));
        Path steps = folder.resolve("steps.json");
        Process process = HeadlessJava.of(
                        System.getProperty("java.class.path"), StartOnce.class, data.toString(), steps.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(way).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).as(way).doesNotContain("\tat ", "SEVERE");
        String reached = Files.readString(steps);
        for (StartTimeline.Step step : StartTimeline.Step.values()) {
            assertThat(reached.contains('"' + step.name().toLowerCase(Locale.ROOT) + '"'))
                    .as(way + " " + step)
                    .isEqualTo(splash || step != StartTimeline.Step.SPLASH);
        }
        assertThat(Long.parseLong(Files.readString(data.resolve("start.millis")).strip()))
                .as("remembered anew")
                .isNotEqualTo(lastStart);
    }
}
