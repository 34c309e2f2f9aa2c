package dev.sanad.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.exec.ManualTime;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.settings.Profile;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.settings.SettingsService;
import dev.sanad.core.settings.StoredSettings;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TestStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedSettingsTest {
    private static final String ADDRESS = "https://hsb.nphies.sa/$process-message";
    private static final ClinicPolicy POLICY = new ClinicPolicy(
            Optional.of(Profile.PRODUCTION),
            Optional.of(URI.create(ADDRESS)),
            Optional.empty(),
            ClinicPolicy.Updates.OFF,
            Set.of());

    @TempDir
    Path folder;

    private final ManualTime time = ManualTime.morning();
    private TestStore store;
    private StoredSettings stored;
    private SettingsService pinned;

    @BeforeEach
    void open() {
        store = TestStore.open(
                folder.resolve("clinic.db"), StoredSettings.migrations().toArray(Migration[]::new));
        stored = TestStore.done(StoredSettings.open(store.database(), time).join());
        pinned = PinnedSettings.of(stored, POLICY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static UnaryOperator<Settings> line(Profile profile, String endpoint) {
        return now -> now.with(new Settings.Exchange(
                profile,
                endpoint,
                "clinic.p12",
                now.exchange().connect(),
                now.exchange().read(),
                now.exchange().call()));
    }

    @Test
    void whatIsFixedReadsAsFixedAndOtherThingsCanBeChanged() {
        assertThat(pinned.settings().get().exchange().profile()).isEqualTo(Profile.PRODUCTION);
        assertThat(pinned.settings().get().exchange().endpoint()).isEqualTo(ADDRESS);
        List<String> seen = new ArrayList<>();
        pinned.settings().subscribe(now -> seen.add(now.exchange().certificate()));
        assertThat(pinned.change(line(Profile.PRODUCTION, ADDRESS))).isInstanceOf(Outcome.Done.class);
        assertThat(seen).containsExactly("", "clinic.p12");
        assertThat(pinned.settings().get().exchange().endpoint()).isEqualTo(ADDRESS);
    }

    @Test
    void whatIsFixedCannotBeChangedAndSaysSoAtItsField() {
        assertThat(pinned.change(line(Profile.CUSTOM, "https://elsewhere.example.sa/")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Outcome.Refused<?>) refused).why())
                                .extracting(Finding::field)
                                .containsExactly("exchange.profile", "exchange.endpoint"));
        assertThat(stored.settings().get()).isEqualTo(Settings.initial());
    }

    @Test
    void withoutThePolicyTheClinicsOwnWordCountsAgain() {
        TestStore.done(stored.change(line(Profile.CUSTOM, "https://test.example.sa/")));
        assertThat(pinned.settings().get().exchange().endpoint()).isEqualTo(ADDRESS);
        assertThat(pinned.change(line(Profile.PRODUCTION, ADDRESS))).isInstanceOf(Outcome.Done.class);
        assertThat(stored.settings().get().exchange().endpoint()).isEqualTo("https://test.example.sa/");
        assertThat(stored.settings().get().exchange().profile()).isEqualTo(Profile.CUSTOM);
    }

    @Test
    void aPolicyThatFixesNoSettingChangesNothing() {
        assertThat(PinnedSettings.of(stored, ClinicPolicy.NONE)).isSameAs(stored);
    }
}
