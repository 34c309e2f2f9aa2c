package dev.sanad.desktop.patients.file;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientService;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The file of one patient. Confined to the FX thread; follows saves and checks while attached.
public final class PatientFileViewModel extends ViewModel {
    /// What the file shows.
    public enum State {
        /// Nobody is chosen.
        NONE,
        LOADING,
        READY,
        FAILED
    }

    private static final int CHECKS = 50;

    private final PatientService patients;
    private final EligibilityService eligibility;
    private final CodeService codes;
    private final Latest reading = latest();
    private final Latest readingHistory = latest();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Patient> patient = new ReadOnlyObjectWrapper<>(this, "patient", null);
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>(this, "failure", null);
    private final ReadOnlyObjectWrapper<State> historyState =
            new ReadOnlyObjectWrapper<>(this, "historyState", State.NONE);
    private final ObservableList<CheckSummary> history = FXCollections.observableArrayList();
    private @Nullable PatientId wanted;

    public PatientFileViewModel(
            PatientService patients, EligibilityService eligibility, CodeService codes, Executor fx) {
        super(fx);
        this.patients = patients;
        this.eligibility = eligibility;
        this.codes = codes;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The record on the screen; null unless the state is `READY`.
    public ReadOnlyObjectProperty<@Nullable Patient> patientProperty() {
        return patient.getReadOnlyProperty();
    }

    /// Why the record cannot be shown; null unless the state is `FAILED`.
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// How far the history is; it may still load, or have failed, while the record stands.
    public ReadOnlyObjectProperty<State> historyStateProperty() {
        return historyState.getReadOnlyProperty();
    }

    /// The patient's checks, newest first.
    public ObservableList<CheckSummary> history() {
        return history;
    }

    /// The payer's name, or its licence where the directory does not hold it.
    public Words payerName(PayerId id) {
        return codes.payer(id).map(Payer::name).orElseGet(() -> Words.same(id.value()));
    }

    @Override
    protected void onAttach() {
        signals().each(patients.lastSaved(), this::saved);
        signals().each(eligibility.changes(), this::changed);
    }

    /// Shows a patient's file; showing the same one again reads it anew without a flicker.
    public void show(PatientId id) {
        boolean same = id.equals(wanted);
        wanted = id;
        if (!same) {
            patient.set(null);
            history.clear();
            state.set(State.LOADING);
            historyState.set(State.LOADING);
        }
        reading.take(patients.get(id), this::showRecord);
        readingHistory.take(eligibility.history(id, CHECKS), this::showHistory);
    }

    /// Shows nobody.
    public void clear() {
        wanted = null;
        reading.forget();
        readingHistory.forget();
        patient.set(null);
        history.clear();
        state.set(State.NONE);
        historyState.set(State.NONE);
    }

    /// Tries again after a failure.
    public void retry() {
        if (wanted != null) {
            PatientId again = wanted;
            wanted = null;
            show(again);
        }
    }

    private void showRecord(Outcome<Patient> outcome) {
        switch (outcome) {
            case Outcome.Done<Patient>(Patient found) -> {
                failure.set(null);
                patient.set(found);
                state.set(State.READY);
            }
            case Outcome.Failed<Patient>(Failure why) -> fail(why);
            case Outcome.Refused<Patient>(List<Finding> _) -> fail(Failure.of(FailureCode.NOT_ALLOWED));
            case Outcome.Queued<Patient> _ -> fail(Failure.of(FailureCode.UNEXPECTED));
        }
    }

    private void fail(Failure why) {
        patient.set(null);
        failure.set(why);
        state.set(State.FAILED);
    }

    private void showHistory(Outcome<List<CheckSummary>> outcome) {
        if (outcome instanceof Outcome.Done<List<CheckSummary>>(List<CheckSummary> found)) {
            if (!history.equals(found)) {
                history.setAll(found);
            }
            historyState.set(State.READY);
        } else {
            historyState.set(State.FAILED);
        }
    }

    private void saved(PatientId id) {
        if (id.equals(wanted)) {
            show(id);
        }
    }

    private void changed(Optional<CheckSummary> change) {
        change.filter(check -> check.patient().equals(wanted)).ifPresent(this::merge);
    }

    private void merge(CheckSummary check) {
        for (int at = 0; at < history.size(); at++) {
            if (history.get(at).id().equals(check.id())) {
                history.set(at, check);
                return;
            }
        }
        history.addFirst(check);
    }
}
