package dev.sanad.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.session.Role;
import dev.sanad.desktop.doors.FakeCodes;
import dev.sanad.desktop.doors.FakeSession;
import dev.sanad.desktop.doors.FakeSettings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
    private final FakeSettings settings = new FakeSettings();
    private final SettingsViewModel model = new SettingsViewModel(Runnable::run, settings);

    @Test
    void whatIsTypedTakesEffectAtOnce() {
        model.attach();
        model.licence.set("10000000163");
        model.idleMinutes.set(5);
        model.hijri.set(false);
        assertThat(settings.now.get().clinic().licence()).isEqualTo("10000000163");
        assertThat(settings.now.get().desk().idleLock()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.now.get().desk().hijri()).isFalse();
    }

    @Test
    void aFindingStandsAtTheFieldAndTheOldValueStays() {
        model.attach();
        model.baseUri.set("nonsense");
        assertThat(model.findings()).extracting(Finding::field).containsExactly("clinic.baseUri");
        assertThat(settings.now.get().clinic().baseUri()).isEmpty();
        model.baseUri.set("http://clinic.example.sa");
        assertThat(model.findings()).isEmpty();
        assertThat(settings.now.get().clinic().baseUri()).isEqualTo("http://clinic.example.sa");
    }

    @Test
    void thePinIsKeptAndForgottenByTheForm() {
        model.attach();
        model.pin.set("2468");
        model.savePin();
        assertThat(settings.pin).isEqualTo("2468");
        assertThat(model.pin.get()).isEmpty();
        assertThat(model.pinKeptProperty().get()).isTrue();
    }

    @Test
    void addsAPayerOnlyWithWhatItNeeds() {
        FakeCodes codes = new FakeCodes();
        PayersViewModel payers = new PayersViewModel(Runnable::run, codes);
        AtomicBoolean done = new AtomicBoolean();
        payers.attach();
        payers.save(new PayersViewModel.Typed("7001", "", "", "", ""), () -> done.set(true));
        assertThat(payers.findings()).extracting(Finding::field).containsExactly("payer.nameEn", "payer.memberSystem");
        payers.save(new PayersViewModel.Typed("7001", "New", "", "", "http://m"), () -> done.set(true));
        assertThat(done).isTrue();
        assertThat(codes.payer(new PayerId("7001")))
                .get()
                .satisfies(payer -> assertThat(payer.name().ar()).isEqualTo("New"));
        assertThat(payers.payers()).hasSize(2);
    }

    @Test
    void addsAndRemovesUsers() {
        UsersViewModel users = new UsersViewModel(Runnable::run, new FakeSession());
        users.attach();
        users.add("Huda", Role.DOCTOR, "a long sentence", () -> {});
        assertThat(users.users()).hasSize(2);
        users.remove(users.users().getLast());
        assertThat(users.users()).hasSize(1);
    }
}
