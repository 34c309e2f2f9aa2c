package dev.sanad.desktop.today;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.patients.PatientService;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.fx.RenewedList;
import dev.sanad.desktop.kit.view.Precedence;
import dev.sanad.desktop.kit.view.ViewModel;
import dev.sanad.desktop.kit.view.ViewState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The checks of the day, counted and filtered, kept up as they change.
final class TodayViewModel extends ViewModel {
    private static final int LIMIT = 500;

    private final EligibilityService eligibility;
    private final PatientService patients;
    private final Latest load = latest();
    private final RenewedList<CheckSummary> checks = new RenewedList<>();
    private final FilteredList<CheckSummary> listed = new FilteredList<>(checks);
    private final ObjectProperty<TodayFilter> filter = new SimpleObjectProperty<>(this, "filter", TodayFilter.ALL);
    private final Map<TodayFilter, IntegerProperty> counts = new EnumMap<>(TodayFilter.class);
    private final LongProperty patientCount = new SimpleLongProperty(this, "patientCount");
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper(this, "nothing", true);
    private final Precedence<ViewState> state = Precedence.of(ViewState.CONTENT)
            .when(ViewState.ERROR, failure.isNotNull())
            .when(ViewState.LOADING, loaded.not())
            .when(ViewState.EMPTY, nothing);

    TodayViewModel(Executor fx, EligibilityService eligibility, PatientService patients) {
        super(fx);
        this.eligibility = eligibility;
        this.patients = patients;
        for (TodayFilter each : TodayFilter.values()) {
            counts.put(each, new SimpleIntegerProperty(this, each.name()));
        }
        filter.subscribe(now -> {
            listed.setPredicate(now::takes);
            count();
        });
    }

    @Override
    protected void onAttach() {
        reload();
        signals().each(eligibility.changes(), change -> change.ifPresent(this::take));
        signals().bind(patients.count(), patientCount);
    }

    void reload() {
        load.take(eligibility.recent(LIMIT), outcome -> {
            switch (outcome) {
                case Outcome.Done<List<CheckSummary>>(List<CheckSummary> found) -> {
                    failure.set(null);
                    checks.setAll(found);
                }
                case Outcome.Failed<List<CheckSummary>>(Failure why) -> failure.set(why);
                case Outcome.Queued<List<CheckSummary>> _, Outcome.Refused<List<CheckSummary>> _ ->
                    throw new IllegalStateException("reading is neither queued nor refused");
            }
            loaded.set(true);
            count();
        });
    }

    void show(TodayFilter next) {
        filter.set(next);
    }

    ObservableList<CheckSummary> listed() {
        return listed;
    }

    ObjectProperty<TodayFilter> filterProperty() {
        return filter;
    }

    IntegerProperty count(TodayFilter of) {
        return counts.computeIfAbsent(of, _ -> new SimpleIntegerProperty());
    }

    LongProperty patientCountProperty() {
        return patientCount;
    }

    ObservableValue<ViewState> state() {
        return state;
    }

    ObservableValue<@Nullable Failure> failure() {
        return failure;
    }

    private void take(CheckSummary changed) {
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i).id().equals(changed.id())) {
                recount(checks.renew(i, changed), changed);
                return;
            }
        }
        checks.addFirst(changed);
        count();
    }

    private void recount(CheckSummary before, CheckSummary now) {
        for (TodayFilter each : TodayFilter.values()) {
            int change = (each.takes(now) ? 1 : 0) - (each.takes(before) ? 1 : 0);
            if (change != 0) {
                count(each).set(count(each).get() + change);
            }
        }
        nothing.set(listed.isEmpty());
    }

    private void count() {
        for (TodayFilter each : TodayFilter.values()) {
            count(each).set((int) checks.stream().filter(each::takes).count());
        }
        nothing.set(listed.isEmpty());
    }
}
