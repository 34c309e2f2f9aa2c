package dev.sanad.desktop.knowledge.index;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.knowledge.index.ClinicIndex;
import dev.sanad.core.knowledge.index.IndexKey;
import dev.sanad.core.knowledge.index.IndexSettings;
import dev.sanad.core.knowledge.index.IndexState;
import dev.sanad.core.knowledge.index.IndexTrial;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The clinic's index: set up, unlocked, tried, switched on or off. The switch counts at once, everything else when it
/// is saved. Confined to the JavaFX thread.
final class IndexSetupViewModel extends ViewModel {
    /// The longest time of a question in seconds.
    static final int LONGEST = 15;

    private final ClinicIndex index;
    private final Latest saving = latest();
    private final Latest keeping = latest();
    private final Latest trying = latest();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<IndexState> state;
    private final ReadOnlyObjectWrapper<@Nullable IndexTrial> reached =
            new ReadOnlyObjectWrapper<>(this, "reached", null);
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>(this, "failure", null);
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(this, "saved");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    final BooleanProperty on = new SimpleBooleanProperty(this, "on");
    final ObjectProperty<IndexSettings.Kind> kind = new SimpleObjectProperty<>(this, "kind", IndexSettings.Kind.KENDRA);
    final StringProperty region = new SimpleStringProperty(this, "region", "");
    final StringProperty id = new SimpleStringProperty(this, "index", "");
    final StringProperty endpoint = new SimpleStringProperty(this, "endpoint", "");
    final IntegerProperty seconds = new SimpleIntegerProperty(this, "seconds", 5);
    final StringProperty keyId = new SimpleStringProperty(this, "keyId", "");
    final StringProperty secret = new SimpleStringProperty(this, "secret", "");

    /// Of temporary keys; empty for lasting ones.
    final StringProperty sessionToken = new SimpleStringProperty(this, "sessionToken", "");

    private boolean filling;

    IndexSetupViewModel(ClinicIndex index, Executor fx) {
        super(fx);
        this.index = index;
        this.state = new ReadOnlyObjectWrapper<>(this, "state", index.state().get());
        fill(state.get().settings());
        InvalidationListener typed = _ -> typed();
        List.of(kind, region, id, endpoint, seconds).forEach(each -> each.addListener(typed));
        on.addListener((_, _, _) -> {
            if (!filling) {
                save();
            }
        });
    }

    @Override
    protected void onAttach() {
        signals().follow(index.state(), this::take);
    }

    /// Saves everything, switched on or off as the switch stands.
    void save() {
        saving.take(index.choose(form()), outcome -> {
            switch (outcome) {
                case Outcome.Done<IndexSettings>(IndexSettings now) -> {
                    findings.setAll(index.findings(now));
                    failure.set(null);
                    changed.set(false);
                    fill(now);
                    saved.set(true);
                }
                case Outcome.Refused<IndexSettings>(List<Finding> why) -> {
                    findings.setAll(why);
                    backToStored();
                }
                case Outcome.Failed<IndexSettings>(Failure why) -> {
                    failure.set(why);
                    backToStored();
                }
                case Outcome.Queued<IndexSettings> _ -> throw new IllegalStateException("settings are never queued");
            }
        });
    }

    /// The switch says what is so, not what was wished.
    private void backToStored() {
        filling = true;
        on.set(state.get().settings().on());
        filling = false;
    }

    /// Keeps the key, encrypted; the fields are emptied.
    void keepSecret() {
        if (secret.get().isBlank()) {
            return;
        }
        IndexKey given = new IndexKey(
                keyId.get().strip(),
                secret.get().strip().toCharArray(),
                sessionToken.get().strip());
        secret.set("");
        sessionToken.set("");
        keeping.take(index.saveKey(given), outcome -> {
            switch (outcome) {
                case Outcome.Done<Boolean> _ -> {
                    keyId.set("");
                    failure.set(null);
                    findings.removeIf(each -> each.field().startsWith("key"));
                }
                case Outcome.Failed<Boolean>(Failure why) -> failure.set(why);
                case Outcome.Refused<Boolean>(List<Finding> why) -> findings.setAll(why);
                case Outcome.Queued<Boolean> _ -> failure.set(Failure.of(FailureCode.UNEXPECTED));
            }
        });
    }

    /// Asks the index that is set up one harmless question.
    void probe() {
        reached.set(null);
        failure.set(null);
        trying.take(index.probe(), outcome -> {
            switch (outcome) {
                case Outcome.Done<IndexTrial>(IndexTrial trial) -> reached.set(trial);
                case Outcome.Failed<IndexTrial>(Failure why) -> failure.set(why);
                case Outcome.Refused<IndexTrial>(List<Finding> why) -> findings.setAll(why);
                case Outcome.Queued<IndexTrial> _ -> throw new IllegalStateException("a trial is never queued");
            }
        });
    }

    /// How the index stands.
    ReadOnlyObjectProperty<IndexState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What is wrong, by field.
    ObservableList<Finding> findings() {
        return findings;
    }

    /// How the last trial ended well; null where none did.
    ReadOnlyObjectProperty<@Nullable IndexTrial> reachedProperty() {
        return reached.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty tryingProperty() {
        return trying.busyProperty();
    }

    /// Whether everything was saved just now.
    ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Whether something was typed that is not saved yet.
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    private void take(IndexState now) {
        state.set(now);
        if (!changed.get()) {
            fill(now.settings());
        }
    }

    private void fill(IndexSettings now) {
        filling = true;
        on.set(now.on());
        kind.set(now.kind());
        region.set(now.region());
        id.set(now.index());
        endpoint.set(now.endpoint());
        seconds.set((int) now.deadline().toSeconds());
        filling = false;
    }

    private IndexSettings form() {
        return new IndexSettings(
                on.get(),
                kind.get(),
                region.get().strip(),
                id.get().strip(),
                endpoint.get().strip(),
                Duration.ofSeconds(seconds.get()));
    }

    private void typed() {
        if (!filling) {
            changed.set(!form().equals(state.get().settings()));
            saved.set(false);
            reached.set(null);
        }
    }
}
