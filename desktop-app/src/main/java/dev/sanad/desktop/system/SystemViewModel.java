package dev.sanad.desktop.system;

import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.eligibility.EligibilityActivity;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.desktop.kit.fx.FxExecutor.FxLoad;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Figures of the workstation, read again whenever `refresh` is called while the page is shown.
final class SystemViewModel extends ViewModel {
    private static final int HISTORY = 60;

    private final SystemSources sources;
    private final Supplier<FxLoad> fxLoad;
    private final Latest storeSizes = latest();
    private final Latest verification = latest();
    private final ObservableList<Telemetry.Figures> workflows = FXCollections.observableArrayList();
    private final ObservableList<Long> roundTrips = FXCollections.observableArrayList();
    private final ObservableList<StoreFact> stores = FXCollections.observableArrayList();
    private final ObjectProperty<LineState> line = new SimpleObjectProperty<>(this, "line", LineState.UNKNOWN);
    private final ObjectProperty<EligibilityActivity> activity =
            new SimpleObjectProperty<>(this, "activity", EligibilityActivity.IDLE);
    private final ObjectProperty<FxLoad> load;
    private final ObjectProperty<@Nullable AuditVerdict> verdict = new SimpleObjectProperty<>(this, "verdict");
    private final ObjectProperty<@Nullable Failure> auditFailure = new SimpleObjectProperty<>(this, "auditFailure");

    SystemViewModel(Executor fx, SystemSources sources, Supplier<FxLoad> fxLoad) {
        super(fx);
        this.sources = sources;
        this.fxLoad = fxLoad;
        this.load = new SimpleObjectProperty<>(this, "load", fxLoad.get());
        // The history is kept from the first look on, not only while the page is shown.
        signals().each(sources.line(), this::note);
    }

    @Override
    protected void onAttach() {
        signals().bind(sources.activity(), activity);
        signals().each(sources.line(), this::note);
        refresh();
    }

    /// Reads the figures again.
    void refresh() {
        List<Telemetry.Figures> now = sources.telemetry().figures();
        if (!now.equals(List.copyOf(workflows))) {
            workflows.setAll(now);
        }
        load.set(fxLoad.get());
        storeSizes.take(sources.stores().get(), outcome -> {
            if (outcome instanceof Outcome.Done<List<StoreFact>>(List<StoreFact> found)) {
                stores.setAll(found);
            }
        });
    }

    /// Checks the audit trail from its first entry to its last.
    void verifyAudit() {
        verdict.set(null);
        auditFailure.set(null);
        verification.take(sources.audit().get(), outcome -> {
            switch (outcome) {
                case Outcome.Done<AuditVerdict>(AuditVerdict found) -> verdict.set(found);
                case Outcome.Failed<AuditVerdict>(Failure why) -> auditFailure.set(why);
                case Outcome.Queued<AuditVerdict> _, Outcome.Refused<AuditVerdict> _ ->
                    throw new IllegalStateException("verification is neither queued nor refused");
            }
        });
    }

    ObservableList<Telemetry.Figures> workflows() {
        return workflows;
    }

    /// Measured round trips in ms, oldest first.
    ObservableList<Long> roundTrips() {
        return roundTrips;
    }

    ObservableList<StoreFact> stores() {
        return stores;
    }

    ObjectProperty<LineState> lineProperty() {
        return line;
    }

    ObjectProperty<EligibilityActivity> activityProperty() {
        return activity;
    }

    ObjectProperty<FxLoad> loadProperty() {
        return load;
    }

    ObjectProperty<@Nullable AuditVerdict> verdictProperty() {
        return verdict;
    }

    ObjectProperty<@Nullable Failure> auditFailureProperty() {
        return auditFailure;
    }

    ReadOnlyBooleanProperty verifyingProperty() {
        return verification.busyProperty();
    }

    List<SystemSources.Version> versions() {
        return sources.versions();
    }

    /// The share of look-ups that the cache answered, in per cent; empty before the first.
    Optional<Long> hitRate() {
        EligibilityActivity now = activity.get();
        long all = now.cacheHits() + now.cacheMisses();
        return all == 0 ? Optional.empty() : Optional.of(Math.round(100.0 * now.cacheHits() / all));
    }

    private void note(LineState now) {
        boolean measured = now.roundTripMs() >= 0 && !now.equals(line.get());
        line.set(now);
        if (measured) {
            roundTrips.add(now.roundTripMs());
            if (roundTrips.size() > HISTORY) {
                roundTrips.removeFirst();
            }
        }
    }
}
