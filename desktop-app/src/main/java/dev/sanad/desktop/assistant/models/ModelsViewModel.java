package dev.sanad.desktop.assistant.models;

import dev.sanad.core.assistant.AssistantService;
import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.ModelChoice;
import dev.sanad.core.assistant.ModelId;
import dev.sanad.core.assistant.ModelProfile;
import dev.sanad.core.assistant.ModelSecret;
import dev.sanad.core.assistant.TurnFigures;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
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

/// The models of the clinic: set up, tried, given their tasks. Nothing counts before it is saved. Confined to the
/// JavaFX thread.
final class ModelsViewModel extends ViewModel {
    /// The most tokens that a step of an answer may be allowed.
    static final int MOST_TOKENS = 32_768;

    private final AssistantService assistant;
    private final Latest saving = latest();
    private final Latest keeping = latest();
    private final Latest trying = latest();
    private final ObservableList<ModelProfile> models = FXCollections.observableArrayList();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ModelProfile> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", null);
    private final ReadOnlyObjectWrapper<@Nullable TurnFigures> reached =
            new ReadOnlyObjectWrapper<>(this, "reached", null);
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(this, "saved");
    private final ReadOnlyBooleanWrapper secretKept = new ReadOnlyBooleanWrapper(this, "secretKept");
    private final Map<ChatTask, ObjectProperty<@Nullable ModelId>> byTask = new EnumMap<>(ChatTask.class);
    final BooleanProperty on = new SimpleBooleanProperty(this, "on");
    final StringProperty endpoint = new SimpleStringProperty(this, "endpoint", "");
    final StringProperty region = new SimpleStringProperty(this, "region", "");
    final StringProperty model = new SimpleStringProperty(this, "model", "");
    final BooleanProperty deidentify = new SimpleBooleanProperty(this, "deidentify", true);
    final IntegerProperty maxTokens = new SimpleIntegerProperty(this, "maxTokens", 4_096);
    final StringProperty keyId = new SimpleStringProperty(this, "keyId", "");
    final StringProperty secret = new SimpleStringProperty(this, "secret", "");

    /// Of temporary keys; empty for lasting ones.
    final StringProperty sessionToken = new SimpleStringProperty(this, "sessionToken", "");

    private boolean filling;
    private boolean dirty;

    ModelsViewModel(AssistantService assistant, Executor fx) {
        super(fx);
        this.assistant = assistant;
        for (ChatTask task : ChatTask.values()) {
            byTask.put(task, new SimpleObjectProperty<>(this, task.name(), null));
        }
        endpoint.addListener((_, _, _) -> typed());
        region.addListener((_, _, _) -> typed());
        model.addListener((_, _, _) -> typed());
        deidentify.addListener((_, _, _) -> typed());
        maxTokens.addListener((_, _, _) -> typed());
    }

    @Override
    protected void onAttach() {
        signals().follow(assistant.models(), this::take);
    }

    /// Shows a model's form.
    void select(@Nullable ModelProfile profile) {
        selected.set(profile);
        reached.set(null);
        secretKept.set(false);
        emptyKeys();
        if (profile == null) {
            return;
        }
        filling = true;
        endpoint.set(profile.endpoint());
        region.set(profile.region());
        model.set(profile.model());
        deidentify.set(profile.deidentify());
        maxTokens.set(profile.limits().maxTokens());
        filling = false;
    }

    /// Adds a model of a kind, to be filled in.
    void add(ModelProfile.Kind kind) {
        String base = kind == ModelProfile.Kind.OPENAI ? "local" : kind.name().toLowerCase(Locale.ROOT);
        int number = 1;
        String name = base;
        while (has(name)) {
            name = base + "-" + ++number;
        }
        ModelProfile fresh = new ModelProfile(
                new ModelId(name),
                kind,
                kind == ModelProfile.Kind.OPENAI ? "http://127.0.0.1:8080/v1" : "",
                kind == ModelProfile.Kind.BEDROCK ? "eu-central-1" : "",
                "",
                true,
                ModelProfile.Limits.standard());
        models.add(fresh);
        dirty = true;
        saved.set(false);
        select(fresh);
    }

    /// Takes a model away.
    void remove() {
        ModelProfile gone = selected.get();
        if (gone != null) {
            models.remove(gone);
            dirty = true;
            save();
            select(models.isEmpty() ? null : models.getFirst());
        }
    }

    /// Saves everything.
    void save() {
        saving.take(assistant.choose(choice()), outcome -> {
            switch (outcome) {
                case Outcome.Done<ModelChoice>(ModelChoice now) -> {
                    dirty = false;
                    failure.set(null);
                    findings.clear();
                    take(now);
                    saved.set(true);
                }
                case Outcome.Refused<ModelChoice>(List<Finding> why) -> findings.setAll(why);
                case Outcome.Failed<ModelChoice>(Failure why) -> failure.set(why);
                case Outcome.Queued<ModelChoice> _ -> throw new IllegalStateException("a choice is never queued");
            }
        });
    }

    /// Keeps the key of the selected model, encrypted; the field is emptied.
    void keepSecret() {
        ModelProfile now = selected.get();
        if (now == null || secret.get().isBlank()) {
            return;
        }
        ModelSecret given = new ModelSecret(
                keyId.get().strip(),
                secret.get().strip().toCharArray(),
                sessionToken.get().strip());
        emptyKeys();
        keeping.take(assistant.saveSecret(now.id(), given), outcome -> {
            switch (outcome) {
                case Outcome.Done<Boolean> _ -> secretKept.set(true);
                case Outcome.Failed<Boolean>(Failure why) -> failure.set(why);
                case Outcome.Refused<Boolean>(List<Finding> why) -> findings.setAll(why);
                case Outcome.Queued<Boolean> _ -> failure.set(Failure.of(FailureCode.UNEXPECTED));
            }
        });
    }

    private void emptyKeys() {
        keyId.set("");
        secret.set("");
        sessionToken.set("");
    }

    /// Asks the selected model for one word.
    void probe() {
        ModelProfile now = selected.get();
        if (now != null) {
            reached.set(null);
            failure.set(null);
            trying.take(assistant.probe(now.id()), outcome -> {
                switch (outcome) {
                    case Outcome.Done<TurnFigures>(TurnFigures figures) -> reached.set(figures);
                    case Outcome.Failed<TurnFigures>(Failure why) -> failure.set(why);
                    case Outcome.Refused<TurnFigures>(List<Finding> why) -> findings.setAll(why);
                    case Outcome.Queued<TurnFigures> _ -> throw new IllegalStateException("a trial is never queued");
                }
            });
        }
    }

    ObservableList<ModelProfile> models() {
        return models;
    }

    /// What is wrong; the field is `<model>.<name>`.
    ObservableList<Finding> findings() {
        return findings;
    }

    /// The model whose form is shown; null for none.
    ReadOnlyObjectProperty<@Nullable ModelProfile> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What was measured when the model was tried; null before.
    ReadOnlyObjectProperty<@Nullable TurnFigures> reachedProperty() {
        return reached.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty tryingProperty() {
        return trying.busyProperty();
    }

    /// Which model does a task; null for the first one.
    ObjectProperty<@Nullable ModelId> taskProperty(ChatTask task) {
        return byTask.computeIfAbsent(task, each -> new SimpleObjectProperty<>(this, each.name(), null));
    }

    ObjectProperty<@Nullable Failure> failureProperty() {
        return failure;
    }

    /// Whether everything on the screen is stored.
    ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty secretKeptProperty() {
        return secretKept.getReadOnlyProperty();
    }

    private void take(ModelChoice now) {
        if (dirty) {
            return;
        }
        ModelProfile before = selected.get();
        on.set(now.on());
        if (!models.equals(now.models())) {
            models.setAll(now.models());
        }
        byTask.forEach((task, property) -> property.set(now.byTask().get(task)));
        select(models.stream()
                .filter(each -> before != null && each.id().equals(before.id()))
                .findFirst()
                .orElse(models.isEmpty() ? null : models.getFirst()));
    }

    private ModelChoice choice() {
        ModelChoice choice = new ModelChoice(on.get(), models, Map.of());
        for (Map.Entry<ChatTask, ObjectProperty<@Nullable ModelId>> each : byTask.entrySet()) {
            ModelId chosen = each.getValue().get();
            if (chosen != null && has(chosen.value())) {
                choice = choice.with(each.getKey(), chosen);
            }
        }
        return choice;
    }

    private boolean has(String name) {
        return models.stream().anyMatch(each -> each.id().value().equals(name));
    }

    private void typed() {
        ModelProfile before = selected.get();
        if (filling || before == null) {
            return;
        }
        ModelProfile.Limits limits = before.limits();
        ModelProfile next = new ModelProfile(
                before.id(),
                before.kind(),
                endpoint.get().strip(),
                region.get().strip(),
                model.get().strip(),
                deidentify.get(),
                new ModelProfile.Limits(
                        maxTokens.get(), limits.connect(), limits.firstToken(), limits.stall(), limits.total()));
        if (!next.equals(before)) {
            dirty = true;
            saved.set(false);
            filling = true;
            models.set(models.indexOf(before), next);
            selected.set(next);
            filling = false;
        }
    }
}
