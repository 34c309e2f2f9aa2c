package dev.sanad.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.settings.Profile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {
    @TempDir
    Path folder;

    private Outcome<ClinicPolicy> read(String text) throws IOException {
        return PolicyFile.read(Files.writeString(folder.resolve("policy.properties"), text));
    }

    @Test
    void aComputerWithoutAFileHasNoPolicyAndLooksForNothing() {
        assertThat(PolicyFile.read(folder.resolve("none"))).isEqualTo(Outcome.done(ClinicPolicy.NONE));
        assertThat(ClinicPolicy.NONE.updates().isOn()).isFalse();
        assertThat(ClinicPolicy.NONE.allows("assistant")).isTrue();
    }

    @Test
    void everyKeyIsUnderstood() throws IOException {
        Outcome<ClinicPolicy> read = read("""
                # the clinic's computers
                profile=production
                endpoint=https://hsb.nphies.sa/$process-message
                language=ar
                update.channel=stable
                update.feed=https://updates.example.sa/sanad/stable.json
                update.key=MCowBQYDK2VwAyEA
                features.off=Assistant, insights
                """);
        assertThat(read).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            ClinicPolicy policy = (ClinicPolicy) done.value();
            assertThat(policy.profile()).contains(Profile.PRODUCTION);
            assertThat(policy.endpoint()).contains(URI.create("https://hsb.nphies.sa/$process-message"));
            assertThat(policy.language()).contains(Language.AR);
            assertThat(policy.updates().isOn()).isTrue();
            assertThat(policy.allows("assistant")).isFalse();
            assertThat(policy.allows("patients")).isTrue();
        });
    }

    @Test
    void offMeansOffWhateverElseIsSaid() throws IOException {
        assertThat(read("update.channel=off\nupdate.feed=https://updates.example.sa/x.json\nupdate.key=a"))
                .isEqualTo(Outcome.done(ClinicPolicy.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "profil=production, profil",
        "profile=live, profile",
        "language=fr, language",
        "endpoint=http://nphies.example.sa/, endpoint",
        "endpoint=hsb.nphies.sa, endpoint",
        "endpoint=https://me:secret@nphies.example.sa/, endpoint",
        "update.channel=stable, update.feed",
        "update.feed=https://updates.example.sa/x.json, update.key",
        "update.feed=http://updates.example.sa/x.json, update.feed",
        "update.channel=A B, update.channel",
        "features.off=settings, features.off",
    })
    void whatCannotBeFollowedIsNamedAndNothingOfItCounts(String line, String key) throws IOException {
        assertThat(read("language=ar\n" + line)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            Failure failure = failed.failure();
            assertThat(failure.code()).isEqualTo(FailureCode.POLICY_UNREADABLE);
            assertThat(failure.details()).containsExactly(line.contains("language") ? "language" : key);
        });
    }

    @Test
    void aFileThatAnybodyMayWriteIsNobodysPolicy() throws IOException {
        Path file = Files.writeString(folder.resolve("open"), "language=ar");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(PolicyFile.read(file)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void everySystemHasItsPlace() {
        assertThat(PolicyFile.standard("Linux", Map.of())).isEqualTo(Path.of("/etc/sanad/policy.properties"));
        assertThat(PolicyFile.standard("Mac OS X", Map.of()).toString()).startsWith("/Library/");
        assertThat(PolicyFile.standard("Windows 11", Map.of("ProgramData", "/pd")))
                .isEqualTo(Path.of("/pd/Sanad/policy.properties"));
    }
}
