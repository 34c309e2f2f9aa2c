package dev.sanad.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.exec.ManualTime;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TestStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSettingsTest {
    private static final Settings FULL = new Settings(
            new Settings.Exchange(
                    Profile.PRODUCTION,
                    "https://nphies.example.sa/$process-message",
                    "/home/sara/clinic.p12",
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(45)),
            new Settings.Clinic("N-F-01", "Clinic", "عيادة", "1", "http://clinic.example.sa", "F-01"),
            new Settings.Desk(false, Duration.ZERO, Duration.ofHours(4), Duration.ofDays(9)));

    @TempDir
    Path folder;

    private final ManualTime time = ManualTime.morning();
    private TestStore store;
    private StoredSettings settings;

    @BeforeEach
    void open() {
        store = TestStore.open(
                folder.resolve("clinic.db"), StoredSettings.migrations().toArray(Migration[]::new));
        settings = TestStore.done(StoredSettings.open(store.database(), time).join());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsEverySettingOverARestart() {
        assertThat(settings.settings().get()).isEqualTo(Settings.initial());
        TestStore.done(settings.change(_ -> FULL));
        assertThat(settings.settings().get()).isEqualTo(FULL);
        time.advance(Duration.ofMillis(300));
        store.write(tx -> tx.count("SELECT 1"));
        close();
        open();
        assertThat(settings.settings().get()).isEqualTo(FULL);
    }

    @Test
    void refusesAnUnsafeAddressAndImpossibleTimes() {
        Outcome<Settings> plain = settings.change(all -> all.with(new Settings.Exchange(
                Profile.CUSTOM,
                "http://gateway.example.sa",
                "",
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ZERO)));
        assertThat(plain instanceof Outcome.Refused<Settings>(List<Finding> why) ? why : List.<Finding>of())
                .extracting(Finding::code)
                .containsExactly("SND-SET-01", "SND-SET-02");
        assertThat(settings.settings().get()).isEqualTo(Settings.initial());
        Settings.Exchange loopback = new Settings.Exchange(
                Profile.CUSTOM,
                "http://127.0.0.1:8080/x",
                "",
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        assertThat(settings.change(all -> all.with(loopback))).isInstanceOf(Outcome.Done.class);
        assertThat(settings.change(all ->
                        all.with(new Settings.Desk(true, Duration.ZERO, Duration.ofDays(2), Duration.ofDays(1)))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void saysWhatIsMissingBeforeRealWork() {
        Settings bare = Settings.initial()
                .with(new Settings.Exchange(
                        Profile.PRODUCTION,
                        "https://nphies.example.sa",
                        "",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1)));
        assertThat(settings.findings(bare))
                .extracting(Finding::code)
                .containsExactly("SND-SET-03", "SND-SET-05", "SND-SET-06", "SND-SET-07");
        assertThat(settings.findings(Settings.initial())).isEmpty();
        assertThat(settings.findings(FULL)).isEmpty();
    }

    @Test
    void readsWhatOtherVersionsWrote() {
        store.write(tx -> tx.update(
                "INSERT INTO setting(setting_key, content) VALUES ('settings', ?)",
                "{\"exchange\":{\"profile\":\"HOLOGRAM\"},\"desk\":{\"hijri\":false},\"later\":1}"
                        .getBytes(StandardCharsets.UTF_8)));
        Settings read = TestStore.done(
                        StoredSettings.open(store.database(), time).join())
                .settings()
                .get();
        assertThat(read.exchange()).isEqualTo(Settings.initial().exchange());
        assertThat(read.desk().hijri()).isFalse();
    }

    @Test
    void keepsThePinOfTheCertificateAndWipesWhatItWasGiven() {
        assertThat(TestStore.done(settings.certificatePin().join())).isEmpty();
        char[] pin = "پین-4711".toCharArray();
        TestStore.done(settings.saveCertificatePin(pin).join());
        assertThat(pin).containsOnly('\0');
        assertThat(TestStore.done(settings.certificatePin().join()))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo("پین-4711".toCharArray()));
    }

    @Test
    void keepsTheLookOfTheWindowInAPlainFile() throws IOException {
        AppearanceFile file = new AppearanceFile(folder.resolve("appearance.json"));
        assertThat(file.load()).isEqualTo(Appearance.initial());
        Appearance arabic = new Appearance(Language.AR, Theme.DARK, 1920, 1080, true);
        TestStore.done(file.save(arabic));
        assertThat(file.load()).isEqualTo(arabic);
        for (String broken : List.of("", "{", "[]", "{\"width\":-5,\"theme\":7,\"height\":\"x\"}")) {
            Files.writeString(folder.resolve("appearance.json"), broken);
            assertThat(file.load())
                    .isEqualTo(new Appearance(
                            Language.EN, Theme.LIGHT, broken.contains("width") ? 640 : 1366, 820, false));
        }
    }
}
