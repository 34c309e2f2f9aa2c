package dev.sanad.desktop.people;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.patients.PatientHit;
import dev.sanad.core.patients.PatientService;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Type-ahead search over the clinic's patients. Confined to the FX thread.
///
/// Typing asks at most once per frame; an answer to an older text than the latest is dropped.
public final class PatientSearchViewModel extends ViewModel {
    /// What the list shows.
    public enum State {
        /// Nothing was asked yet.
        IDLE,
        /// The first answer is awaited; later answers replace the list without passing through this state.
        LOADING,
        /// Nobody matches, or the clinic has no patients yet.
        EMPTY,
        READY,
        FAILED
    }

    private static final int LIMIT = 100;

    private final PatientService patients;
    private final Runnable askSoon;
    private final Latest asking = latest();
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.IDLE);
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>(this, "failure", null);
    private final ObservableList<PatientHit> hits = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PatientHit> highlighted =
            new SimpleObjectProperty<>(this, "highlighted", null);

    /// @param fx   runs on the FX thread
    /// @param coalesce makes a piece of work run at most once per frame
    public PatientSearchViewModel(PatientService patients, Executor fx, UnaryOperator<Runnable> coalesce) {
        super(fx);
        this.patients = patients;
        this.askSoon = coalesce.apply(this::ask);
        text.addListener(_ -> askSoon.run());
    }

    /// What the person typed.
    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why nothing could be found; null unless the state is `FAILED`.
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// The hits, best first.
    public ObservableList<PatientHit> hits() {
        return hits;
    }

    /// The hit that the keyboard is on; null where the list is empty.
    public ObjectProperty<@Nullable PatientHit> highlightedProperty() {
        return highlighted;
    }

    /// Moves the highlight by some lines, staying within the list.
    public void move(int lines) {
        if (hits.isEmpty()) {
            return;
        }
        PatientHit current = highlighted.get();
        int at = current == null ? -1 : hits.indexOf(current);
        highlighted.set(hits.get(Math.clamp((long) at + lines, 0, hits.size() - 1)));
    }

    /// Asks again with the same text: after a save, an import, a failure.
    public void refresh() {
        ask();
    }

    private void ask() {
        if (hits.isEmpty()) {
            state.set(State.LOADING);
        }
        asking.take(patients.find(text.get(), LIMIT), this::show);
    }

    private void show(Outcome<List<PatientHit>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<PatientHit>>(List<PatientHit> found) -> fill(found);
            case Outcome.Failed<List<PatientHit>>(Failure why) -> fail(why);
            case Outcome.Refused<List<PatientHit>>(List<Finding> _) -> fill(List.of());
            case Outcome.Queued<List<PatientHit>> _ -> fill(List.of());
        }
    }

    private void fill(List<PatientHit> found) {
        PatientHit before = highlighted.get();
        if (!hits.equals(found)) {
            hits.setAll(found);
        }
        failure.set(null);
        highlighted.set(again(before, found));
        state.set(found.isEmpty() ? State.EMPTY : State.READY);
    }

    private void fail(Failure why) {
        hits.clear();
        highlighted.set(null);
        failure.set(why);
        state.set(State.FAILED);
    }

    private static @Nullable PatientHit again(@Nullable PatientHit before, List<PatientHit> found) {
        if (before != null) {
            for (PatientHit hit : found) {
                if (hit.id().equals(before.id())) {
                    return hit;
                }
            }
        }
        return found.isEmpty() ? null : found.getFirst();
    }
}
