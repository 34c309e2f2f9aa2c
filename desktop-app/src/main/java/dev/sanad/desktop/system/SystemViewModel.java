package dev.sanad.desktop.system;

import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.eligibility.EligibilityActivity;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.operations.Health;
import dev.sanad.core.operations.Machine;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.core.telemetry.Telemetry.Figures;
import dev.sanad.core.telemetry.Workflow;
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
    private final SystemSources sources;
    private final Supplier<FxLoad> fxLoad;
    private final Latest storeSizes = latest();
    private final Latest verification = latest();
    private final ObservableList<WorkRow> work = FXCollections.observableArrayList();
    private final ObservableList<StoreFact> stores = FXCollections.observableArrayList();
    private final ObjectProperty<LineState> line = new SimpleObjectProperty<>(this, "line", LineState.UNKNOWN);
    private final ObjectProperty<EligibilityActivity> activity =
            new SimpleObjectProperty<>(this, "activity", EligibilityActivity.IDLE);
    private final ObjectProperty<FxLoad> load;
    private final ObjectProperty<Health> health;
    private final ObjectProperty<Machine> machine = new SimpleObjectProperty<>(this, "machine", Machine.UNKNOWN);
    private final ObjectProperty<@Nullable WorkRow> wire = new SimpleObjectProperty<>(this, "wire");
    private final ObjectProperty<@Nullable AuditVerdict> verdict = new SimpleObjectProperty<>(this, "verdict");
    private final ObjectProperty<@Nullable Failure> auditFailure = new SimpleObjectProperty<>(this, "auditFailure");

    SystemViewModel(Executor fx, SystemSources sources, Supplier<FxLoad> fxLoad) {
        super(fx);
        this.sources = sources;
        this.fxLoad = fxLoad;
        this.load = new SimpleObjectProperty<>(this, "load", fxLoad.get());
        this.health =
                new SimpleObjectProperty<>(this, "health", sources.operations().health());
    }

    @Override
    protected void onAttach() {
        signals().bind(sources.activity(), activity);
        signals().bind(sources.line(), line);
        refresh();
    }

    /// Reads the figures again.
    void refresh() {
        List<WorkRow> now = sources.telemetry().figures().stream()
                .map(figures -> new WorkRow(figures, sources.telemetry().course(figures.workflow())))
                .toList();
        if (!now.equals(List.copyOf(work))) {
            work.setAll(now);
        }
        wire.set(now.stream()
                .filter(row -> row.workflow() == Workflow.WIRE)
                .findFirst()
                .orElse(null));
        load.set(fxLoad.get());
        health.set(sources.operations().health());
        machine.set(sources.operations().machine());
        storeSizes.take(sources.stores().get(), outcome -> {
            if (outcome instanceof Outcome.Done<List<StoreFact>>(List<StoreFact> found)
                    && !found.equals(List.copyOf(stores))) {
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

    ObservableList<WorkRow> work() {
        return work;
    }

    /// The messages over the line; null before the first.
    ObjectProperty<@Nullable WorkRow> wireProperty() {
        return wire;
    }

    Optional<Figures> wire() {
        return Optional.ofNullable(wire.get()).map(WorkRow::figures);
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

    ObjectProperty<Health> healthProperty() {
        return health;
    }

    ObjectProperty<Machine> machineProperty() {
        return machine;
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
}
