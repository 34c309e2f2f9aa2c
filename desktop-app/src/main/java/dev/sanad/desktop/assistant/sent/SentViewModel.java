package dev.sanad.desktop.assistant.sent;

import dev.sanad.core.assistant.AssistantService;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.SentView;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.Precedence;
import dev.sanad.desktop.kit.view.ViewModel;
import dev.sanad.desktop.kit.view.ViewState;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What left the workstation for one answer. Confined to the JavaFX thread.
public final class SentViewModel extends ViewModel {
    private final AssistantService assistant;
    private final EntryId answer;
    private final Latest reading = latest();
    private final ObservableList<SentView> steps = FXCollections.observableArrayList();
    private final IntegerProperty step = new SimpleIntegerProperty(this, "step");
    private final BooleanProperty valuesShown = new SimpleBooleanProperty(this, "valuesShown");
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper(this, "nothing", true);
    private final Precedence<ViewState> state = Precedence.of(ViewState.CONTENT)
            .when(ViewState.ERROR, failure.isNotNull())
            .when(ViewState.LOADING, loaded.not())
            .when(ViewState.EMPTY, nothing);

    public SentViewModel(AssistantService assistant, EntryId answer, Executor fx) {
        super(fx);
        this.assistant = assistant;
        this.answer = answer;
    }

    @Override
    protected void onAttach() {
        reading.take(assistant.sent(answer), outcome -> {
            switch (outcome) {
                case Outcome.Done<List<SentView>>(List<SentView> found) -> {
                    steps.setAll(found);
                    nothing.set(found.isEmpty());
                }
                case Outcome.Failed<List<SentView>>(Failure why) -> failure.set(why);
                case Outcome.Queued<List<SentView>> _, Outcome.Refused<List<SentView>> _ ->
                    throw new IllegalStateException("reading is neither queued nor refused");
            }
            loaded.set(true);
        });
    }

    /// One for each time that the model was asked.
    public ObservableList<SentView> steps() {
        return steps;
    }

    /// Which of them is shown.
    public IntegerProperty stepProperty() {
        return step;
    }

    /// Whether the values behind the tokens are shown.
    public BooleanProperty valuesShownProperty() {
        return valuesShown;
    }

    public ObservableValue<ViewState> state() {
        return state;
    }

    public ObservableValue<@Nullable Failure> failure() {
        return failure;
    }
}
