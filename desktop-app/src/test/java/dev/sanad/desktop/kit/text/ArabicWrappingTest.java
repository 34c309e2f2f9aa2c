package dev.sanad.desktop.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.desktop.fakes.HeadlessJava;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.text.build.PangoCorrection;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(HeadlessFx.class)
class ArabicWrappingTest {
    @Test
    void mixedSentencesWrapAtEveryWidthWithoutAnException() throws Exception {
        expectNoFailure(WrapSweep.over(ClinicTexts.MIXED, 5));
    }

    @Test
    void everyTextOfEveryBundleWrapsWithoutAnException() throws Exception {
        Set<String> texts = ClinicTexts.ofBundles();
        assertThat(texts)
                .as("texts found on the class path")
                .hasSizeGreaterThan(100)
                .anyMatch(text -> text.contains("ال"));
        expectNoFailure(WrapSweep.over(texts, 20));
    }

    private static void expectNoFailure(WrapSweep.Count count) {
        if (count.first() != null) {
            throw new AssertionError(count.failures() + " of " + count.layouts() + " layouts threw", count.first());
        }
        System.out.println("in this process: " + count.layouts() + " layouts, 0 failures");
        assertThat(count.layouts()).isGreaterThan(5_000);
    }

    /// Shows that the sweep can fail. When this test no longer passes because JavaFX stopped failing, the
    /// correction
    /// has
    /// done its work: remove it as docs/decisions/0008-arabic-line-wrapping-on-linux.md says.
    @Test
    @EnabledOnOs(OS.LINUX)
    void theShaperAsShippedStillFails() throws Exception {
        String[] shipped = sweepInItsOwnProcess(classPath(false));
        assertThat(shipped[0]).isEqualTo("MISSING");
        assertThat(Integer.parseInt(shipped[2])).as("of %s layouts", shipped[1]).isPositive();

        String[] corrected = sweepInItsOwnProcess(classPath(true));
        assertThat(corrected).containsExactly("CORRECTED", shipped[1], "0");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theCorrectedShaperIsTheOneThatRuns() throws Exception {
        assertThat(ArabicWrapping.check()).isEqualTo(ArabicWrapping.CORRECTED);
        Class<?> shaper = Class.forName(
                PangoCorrection.CLASS_FILE.replace('/', '.').replace(".class", ""),
                false,
                getClass().getClassLoader());
        assertThat(shaper.getProtectionDomain().getCodeSource().getLocation())
                .isEqualTo(ArabicWrapping.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation());
    }

    private static String classPath(boolean correctedFirst) {
        List<String> entries = new ArrayList<>(
                Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator)));
        if (!correctedFirst) {
            List<String> javafx = entries.stream()
                    .filter(entry -> Path.of(entry).getFileName().toString().startsWith("javafx-"))
                    .toList();
            assertThat(javafx).isNotEmpty();
            entries.removeAll(javafx);
            entries.addAll(0, javafx);
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String[] sweepInItsOwnProcess(String classPath) throws Exception {
        Process process = HeadlessJava.of(classPath, WrapSweep.class, "20")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        System.out.println("shaper, layouts, failures: " + output.strip());
        return output.strip().split(" ");
    }
}
