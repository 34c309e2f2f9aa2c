package dev.sanad.desktop.settings;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.settings.Profile;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.settings.SettingsService;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The clinic's settings as a form. What is typed takes effect at once where the rules allow it; where they do
/// not, the
/// finding stands at the field and the old value stays in force.
final class SettingsViewModel extends ViewModel {
    final ObjectProperty<Profile> profile = new SimpleObjectProperty<>(this, "profile", Profile.SANDBOX);
    final StringProperty endpoint = text("endpoint");
    final StringProperty certificate = text("certificate");
    final StringProperty pin = text("pin");
    final StringProperty licence = text("licence");
    final StringProperty nameEn = text("nameEn");
    final StringProperty nameAr = text("nameAr");
    final StringProperty providerType = text("providerType");
    final StringProperty baseUri = text("baseUri");
    final StringProperty facility = text("facility");
    final BooleanProperty hijri = new SimpleBooleanProperty(this, "hijri");
    final IntegerProperty idleMinutes = new SimpleIntegerProperty(this, "idleMinutes");
    final IntegerProperty freshHours = new SimpleIntegerProperty(this, "freshHours");

    private final SettingsService service;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final ReadOnlyBooleanWrapper pinKept = new ReadOnlyBooleanWrapper(this, "pinKept");
    private final Latest savingPin = latest();
    private boolean filling;

    SettingsViewModel(Executor fx, SettingsService service) {
        super(fx);
        this.service = service;
        InvalidationListener typed = _ -> apply();
        for (Observable each : List.of(
                profile,
                endpoint,
                certificate,
                licence,
                nameEn,
                nameAr,
                providerType,
                baseUri,
                facility,
                hijri,
                idleMinutes,
                freshHours)) {
            each.addListener(typed);
        }
    }

    @Override
    protected void onAttach() {
        fill(service.settings().get());
        findings.setAll(service.findings(draft(service.settings().get())));
    }

    /// Keeps the pin of the certificate, and forgets what was typed.
    void savePin() {
        char[] typed = pin.get().toCharArray();
        pin.set("");
        savingPin.take(service.saveCertificatePin(typed), outcome -> {
            switch (outcome) {
                case Outcome.Done<Boolean> _ -> pinKept.set(true);
                case Outcome.Failed<Boolean>(Failure why) -> failure.set(why);
                case Outcome.Refused<Boolean>(List<Finding> why) -> findings.addAll(why);
                case Outcome.Queued<Boolean> _ -> throw new IllegalStateException("a pin is never queued");
            }
        });
    }

    ObservableList<Finding> findings() {
        return findings;
    }

    ObjectProperty<@Nullable Failure> failureProperty() {
        return failure;
    }

    /// Whether a pin was kept since the page was opened.
    ReadOnlyBooleanProperty pinKeptProperty() {
        return pinKept.getReadOnlyProperty();
    }

    private void apply() {
        if (filling) {
            return;
        }
        UnaryOperator<Settings> change = this::draft;
        findings.setAll(service.findings(draft(service.settings().get())));
        if (findings.stream().anyMatch(Finding::isError)) {
            return;
        }
        switch (service.change(change)) {
            case Outcome.Done<Settings> _ -> failure.set(null);
            case Outcome.Failed<Settings>(Failure why) -> failure.set(why);
            case Outcome.Refused<Settings>(List<Finding> why) -> findings.setAll(why);
            case Outcome.Queued<Settings> _ -> throw new IllegalStateException("settings are never queued");
        }
    }

    private void fill(Settings now) {
        filling = true;
        profile.set(now.exchange().profile());
        endpoint.set(now.exchange().endpoint());
        certificate.set(now.exchange().certificate());
        licence.set(now.clinic().licence());
        nameEn.set(now.clinic().nameEn());
        nameAr.set(now.clinic().nameAr());
        providerType.set(now.clinic().providerType());
        baseUri.set(now.clinic().baseUri());
        facility.set(now.clinic().facility());
        hijri.set(now.desk().hijri());
        idleMinutes.set((int) now.desk().idleLock().toMinutes());
        freshHours.set((int) now.desk().freshFor().toHours());
        filling = false;
    }

    private Settings draft(Settings from) {
        Settings.Exchange line = from.exchange();
        return new Settings(
                new Settings.Exchange(
                        profile.get(),
                        endpoint.get().strip(),
                        certificate.get().strip(),
                        line.connect(),
                        line.read(),
                        line.call()),
                new Settings.Clinic(
                        licence.get().strip(),
                        nameEn.get().strip(),
                        nameAr.get().strip(),
                        providerType.get().strip(),
                        baseUri.get().strip(),
                        facility.get().strip()),
                new Settings.Desk(
                        hijri.get(),
                        Duration.ofMinutes(idleMinutes.get()),
                        Duration.ofHours(freshHours.get()),
                        from.desk().forgetAfter()));
    }

    private StringProperty text(String name) {
        return new SimpleStringProperty(this, name, "");
    }
}
