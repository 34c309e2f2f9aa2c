package dev.sanad.desktop.knowledge;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.knowledge.index.ClinicIndex;
import dev.sanad.core.knowledge.index.IndexPassage;
import dev.sanad.core.knowledge.index.IndexQuestion;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.Precedence;
import dev.sanad.desktop.kit.view.ViewModel;
import dev.sanad.desktop.kit.view.ViewState;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the clinic's index has to say about a search. Typing asks nothing: it only shows what would leave. Confined to
/// the FX thread.
public final class IndexViewModel extends ViewModel {
    private final ClinicIndex index;
    private final ObservableList<Reference> records;
    private final InvalidationListener opened = _ -> look();
    private final Latest looking = latest();
    private final Latest asking = latest();
    private final ObservableList<IndexPassage> hits = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
    private final ReadOnlyObjectWrapper<IndexQuestion> question =
            new ReadOnlyObjectWrapper<>(this, "question", IndexQuestion.of(""));
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper(this, "answered");
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>(this, "failure", null);
    private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper(this, "nothing");
    private final ReadOnlyObjectWrapper<@Nullable IndexPassage> open = new ReadOnlyObjectWrapper<>(this, "open", null);
    private final Precedence<ViewState> state = Precedence.of(ViewState.IDLE)
            .when(ViewState.LOADING, asking.busyProperty())
            .when(ViewState.ERROR, failure.isNotNull())
            .when(ViewState.EMPTY, nothing)
            .when(ViewState.CONTENT, answered);
    private String typed = "";
    private Cancellation stop = new Cancellation();

    /// @param records what is open: a search may be about the people in it
    IndexViewModel(ClinicIndex index, ObservableList<Reference> records, Executor fx) {
        super(fx);
        this.index = index;
        this.records = records;
    }

    @Override
    protected void onAttach() {
        records.addListener(opened);
        signals().follow(index.state(), now -> {
            if (on.get() != now.on()) {
                on.set(now.on());
                forget();
                look();
            }
        });
    }

    @Override
    protected void onDetach() {
        records.removeListener(opened);
        looking.forget();
        forget();
    }

    /// Takes another search: what was asked for the one before is given up.
    void search(String text) {
        if (text.equals(typed)) {
            return;
        }
        typed = text;
        forget();
        open.set(null);
        look();
    }

    /// Until the open records are read nothing can be asked.
    private void look() {
        question.set(IndexQuestion.of(""));
        looking.forget();
        if (!on.get() || typed.isBlank()) {
            return;
        }
        looking.take(index.question(typed, List.copyOf(records)), outcome -> {
            if (outcome instanceof Outcome.Done<IndexQuestion>(IndexQuestion left)) {
                question.set(left);
            } else {
                failure.set(
                        outcome instanceof Outcome.Failed<IndexQuestion>(Failure why)
                                ? why
                                : Failure.of(FailureCode.UNEXPECTED));
            }
        });
    }

    private void forget() {
        stop.cancel();
        asking.forget();
        hits.clear();
        failure.set(null);
        answered.set(false);
        nothing.set(false);
    }

    /// Asks the index once.
    public void ask() {
        IndexQuestion now = question.get();
        if (!on.get() || now.isEmpty()) {
            return;
        }
        forget();
        stop = new Cancellation();
        asking.take(index.ask(now, ClinicIndex.MOST, stop), outcome -> {
            switch (outcome) {
                case Outcome.Done<List<IndexPassage>>(List<IndexPassage> found) -> {
                    hits.setAll(found);
                    nothing.set(found.isEmpty());
                    answered.set(true);
                }
                case Outcome.Failed<List<IndexPassage>>(Failure why) -> failure.set(why);
                case Outcome.Queued<List<IndexPassage>> _, Outcome.Refused<List<IndexPassage>> _ ->
                    failure.set(Failure.of(FailureCode.UNEXPECTED));
            }
        });
    }

    /// Gives up what is asked.
    public void stop() {
        forget();
    }

    /// Shows a passage whole.
    public void open(@Nullable IndexPassage passage) {
        open.set(passage);
    }

    /// The passage that is shown whole; null for none.
    public ReadOnlyObjectProperty<@Nullable IndexPassage> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether the index may be asked at all.
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /// Exactly what would leave.
    public ReadOnlyObjectProperty<IndexQuestion> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// What it gave.
    public ObservableList<IndexPassage> hits() {
        return hits;
    }

    /// Where the asking stands; idle before somebody asks.
    public ObservableValue<ViewState> state() {
        return state;
    }

    /// Why it gave nothing.
    public ObservableValue<@Nullable Failure> failure() {
        return failure;
    }
}
