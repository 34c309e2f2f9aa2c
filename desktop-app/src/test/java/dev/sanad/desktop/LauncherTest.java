package dev.sanad.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.policy.ClinicPolicy;
import dev.sanad.core.settings.Profile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The command line as support types it.
class LauncherTest {
    @TempDir
    Path folder;

    record Ending(int code, String out, String err) {}

    static Ending run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Launcher.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ending(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "tour, --size",
        "inspect, inspect",
        "check, --today",
        "sandbox, --mtls",
        "audit, --passphrase-stdin",
        "--self-check, policy",
        "open, message",
        "train, FILE",
    })
    void eachCommandTellsItsOwnUsage(String command, String word) {
        Ending ending = run(command, "--help");
        assertThat(ending.code()).isZero();
        assertThat(ending.out()).contains("usage:", command, word);
        assertThat(ending.err()).isEmpty();
    }

    @Test
    void theUsageOfAllNamesEveryCommand() {
        assertThat(run("--help").out()).contains("tour", "inspect", "check", "sandbox", "audit", "bench", "Exit codes");
        assertThat(run("--help").out()).contains("--self-check", "--data-dir", "--profile", "--tour", "open FILE");
        assertThat(run("-h")).isEqualTo(run("--help"));
        assertThat(run("--version").out()).startsWith("Sanad ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "--nonsense",
                "-x",
                "--data-dir",
                "--profile moon",
                "--user me",
                "train",
                "tour now",
                "tour --size wide",
                "tour --size 9x9",
                "tour --lang fr",
                "tour --theme pink",
                "tour --data-dir here",
                "audit",
                "audit forget",
                "audit verify twice",
                "audit verify --out here",
                "inspect",
                "check",
                "check --today tomorrow file",
                "sandbox --port 99999",
                "sandbox --port",
                "sandbox --keys here",
                "sandbox twice",
                "--self-check now",
                "--self-check --out here",
                "tour --self-check",
                "--tour --data-dir here",
                "open one two",
                "--tour now",
                "--start-report",
                "none.nphies",
                "bench",
            })
    void whatIsNotUnderstoodIsTwoAndSaysWhy(String line) {
        Ending ending = run(line.split(" "));
        assertThat(ending.code()).isEqualTo(2);
        assertThat(ending.err()).isNotBlank();
        assertThat(ending.out()).isEmpty();
    }

    @Test
    void aTourThatCannotWriteIsNotDone() throws Exception {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThat(run("inspect", folder.resolve("none.json").toString()).code())
                .isNotZero();
        assertThat(run("audit", "verify", "--data-dir", file.toString()).code()).isEqualTo(3);
    }

    @Test
    void aPolicyFixesTheProfile() {
        ClinicPolicy fixed = new ClinicPolicy(
                Optional.of(Profile.PRODUCTION),
                Optional.empty(),
                Optional.empty(),
                ClinicPolicy.Updates.OFF,
                Set.of());
        assertThat(Arguments.parse(List.of(), Outcome.done(fixed)).profile()).isEqualTo(Profile.PRODUCTION);
        assertThat(Arguments.parse(List.of()).profile()).isEqualTo(Profile.SANDBOX);
        Arguments other = Arguments.parse(List.of("--profile", "sandbox"), Outcome.done(fixed));
        assertThatThrownBy(other::profile)
                .isInstanceOf(Arguments.Misunderstood.class)
                .hasMessageContaining("production");
    }

    @Test
    void aFileIsToBeOpenedOnlyByTheCommandForIt() {
        assertThat(Arguments.parse(List.of("open", "a.nphies")).file()).contains(Path.of("a.nphies"));
        assertThat(Arguments.parse(List.of("open")).file()).isEmpty();
        assertThat(Arguments.parse(List.of()).file()).isEmpty();
    }

    @Test
    void knowsWhereNoWindowCanBeShown() {
        assertThat(Launcher.hasDisplay("Linux", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Launcher.hasDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isTrue();
        assertThat(Launcher.hasDisplay("Windows 11", Map.of())).isTrue();
        assertThat(Launcher.hasDisplay("Mac OS X", Map.of())).isTrue();
        // The tests themselves run on the headless platform, which counts as a display.
        assertThat(Launcher.hasDisplay("Linux", Map.of("DISPLAY", " ")))
                .isEqualTo("Headless".equals(System.getProperty("glass.platform")));
    }
}
