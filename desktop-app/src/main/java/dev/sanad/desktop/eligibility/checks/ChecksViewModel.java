package dev.sanad.desktop.eligibility.checks;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is on the line or waits, of all patients, and the history of one patient or of the day. Confined to the FX
/// thread.
public final class ChecksViewModel extends ViewModel {
    private static final int LIMIT = 100;

    private final EligibilityService eligibility;
    private final InstantSource clock;
    private final Latest reading = latest();
    private final Latest readingOpen = latest();
    private final Latest cancelling = latest();
    private final ObservableList<CheckSummary> open = FXCollections.observableArrayList();
    private final ObservableList<CheckSummary> history = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded", false);
    private final ReadOnlyObjectWrapper<@Nullable PatientId> patient =
            new ReadOnlyObjectWrapper<>(this, "patient", null);

    public ChecksViewModel(EligibilityService eligibility, InstantSource clock, Executor fx) {
        super(fx);
        this.eligibility = eligibility;
        this.clock = clock;
    }

    /// Checks on the line and checks that wait, newest first.
    public ObservableList<CheckSummary> open() {
        return open;
    }

    /// The checks of the chosen patient, or of the last day where nobody is chosen; newest first.
    public ObservableList<CheckSummary> history() {
        return history;
    }

    /// Whether the history was read at least once since the patient was chosen.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Whose history is shown; null shows the day's.
    public ReadOnlyObjectProperty<@Nullable PatientId> patientProperty() {
        return patient.getReadOnlyProperty();
    }

    @Override
    protected void onAttach() {
        signals().each(eligibility.changes(), this::changed);
        readingOpen.take(eligibility.recent(LIMIT), this::showOpen);
        read();
    }

    /// Shows the history of a patient, or of the day.
    public void of(@Nullable PatientId whose) {
        PatientId before = patient.get();
        patient.set(whose);
        if (whose == null ? before != null : !whose.equals(before)) {
            loaded.set(false);
            history.clear();
        }
        read();
    }

    /// Puts a check into the list at once, before the store says so.
    public void begun(CheckSummary check) {
        merge(open, check);
        if (concerns(check)) {
            merge(history, check);
        }
    }

    /// Stops a check that is under way or waits.
    public void cancel(CheckId id) {
        cancelling.take(eligibility.cancel(id), outcome -> {
            if (outcome instanceof Outcome.Done<CheckSummary>(CheckSummary ended)) {
                changed(Optional.of(ended));
            }
        });
    }

    /// How long a check has been under way; never negative.
    public Duration elapsed(CheckSummary check) {
        Duration since = Duration.between(check.askedAt(), clock.instant());
        return since.isNegative() ? Duration.ZERO : since;
    }

    static boolean isOpen(CheckSummary check) {
        return switch (check.state()) {
            case IN_FLIGHT, QUEUED -> true;
            case ANSWERED, FAILED, CANCELLED -> false;
        };
    }

    private void read() {
        PatientId whose = patient.get();
        reading.take(whose == null ? eligibility.recent(LIMIT) : eligibility.history(whose, LIMIT), this::showHistory);
    }

    private void showHistory(Outcome<List<CheckSummary>> outcome) {
        if (outcome instanceof Outcome.Done<List<CheckSummary>>(List<CheckSummary> found) && !history.equals(found)) {
            history.setAll(found);
        }
        loaded.set(true);
    }

    private void showOpen(Outcome<List<CheckSummary>> outcome) {
        if (outcome instanceof Outcome.Done<List<CheckSummary>>(List<CheckSummary> found)) {
            List<CheckSummary> still =
                    found.stream().filter(ChecksViewModel::isOpen).toList();
            if (!open.equals(still)) {
                open.setAll(still);
            }
        }
    }

    private void changed(Optional<CheckSummary> change) {
        change.ifPresent(check -> {
            if (isOpen(check)) {
                merge(open, check);
            } else {
                open.removeIf(other -> other.id().equals(check.id()));
            }
            if (concerns(check)) {
                merge(history, check);
            }
        });
    }

    private boolean concerns(CheckSummary check) {
        PatientId whose = patient.get();
        return whose == null || check.patient().equals(whose);
    }

    private static void merge(ObservableList<CheckSummary> list, CheckSummary check) {
        for (int at = 0; at < list.size(); at++) {
            if (list.get(at).id().equals(check.id())) {
                if (!list.get(at).equals(check)) {
                    list.set(at, check);
                }
                return;
            }
        }
        list.addFirst(check);
    }
}
