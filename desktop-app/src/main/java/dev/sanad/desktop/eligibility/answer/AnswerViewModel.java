package dev.sanad.desktop.eligibility.answer;

import dev.sanad.core.eligibility.CheckResult;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.OutboxId;
import dev.sanad.core.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The answer on the screen, whatever it is. Confined to the FX thread.
public final class AnswerViewModel {
    /// What the answer's place shows.
    public enum State {
        /// Nothing was asked, and nothing is known from before.
        NOTHING,
        /// A question is on the line and nothing is known from before.
        WAITING,
        /// A payer's answer, of now or from before.
        ANSWER,
        /// Nobody said anything.
        UNDETERMINED,
        /// Rules forbid the question; nothing was sent.
        REFUSED,
        /// Something failed before anything could be asked, or a stored answer cannot be read.
        FAILED
    }

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable EligibilityAnswer> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", null);
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>(this, "failure", null);
    private final ReadOnlyObjectWrapper<@Nullable CheckId> check = new ReadOnlyObjectWrapper<>(this, "check", null);
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(this, "waiting", false);
    private final ReadOnlyBooleanWrapper queued = new ReadOnlyBooleanWrapper(this, "queued", false);
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The answer to read; null unless the state is `ANSWER`.
    public ReadOnlyObjectProperty<@Nullable EligibilityAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// What is down or went wrong; beside a last known answer it says why that one is shown. May be null.
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// The check that is shown or awaited; null where there is none.
    public ReadOnlyObjectProperty<@Nullable CheckId> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /// Whether a question is on the line whose answer will come here.
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Whether a re-check waits and will run by itself.
    public ReadOnlyBooleanProperty queuedProperty() {
        return queued.getReadOnlyProperty();
    }

    /// Why the question was refused; empty unless the state is `REFUSED`.
    public ObservableList<Finding> findings() {
        return findings;
    }

    /// Shows nothing.
    public void clear() {
        check.set(null);
        put(State.NOTHING, null, null, false);
        waiting.set(false);
    }

    /// Shows what is known from before, where there is something; otherwise nothing.
    public void lastKnown(Optional<EligibilityAnswer> known) {
        if (waiting.get()) {
            known.filter(_ -> answer.get() == null).ifPresent(stored -> put(State.ANSWER, stored, null, false));
            return;
        }
        check.set(known.map(EligibilityAnswer::id).orElse(null));
        put(known.isPresent() ? State.ANSWER : State.NOTHING, known.orElse(null), null, false);
    }

    /// Shows a stored answer, or why it cannot be read.
    public void stored(CheckId id, Outcome<EligibilityAnswer> outcome) {
        waiting.set(false);
        check.set(id);
        switch (outcome) {
            case Outcome.Done<EligibilityAnswer>(EligibilityAnswer found) -> put(State.ANSWER, found, null, false);
            case Outcome.Failed<EligibilityAnswer>(Failure why) -> put(State.FAILED, null, why, false);
            case Outcome.Refused<EligibilityAnswer>(List<Finding> why) -> refuse(why);
            case Outcome.Queued<EligibilityAnswer>(OutboxId _) -> put(State.UNDETERMINED, null, null, true);
        }
    }

    /// A question goes out; what is known from before stays readable meanwhile.
    public void sent(CheckId id) {
        check.set(id);
        waiting.set(true);
        if (answer.get() == null) {
            put(State.WAITING, null, null, false);
        }
    }

    /// The awaited check has ended.
    public void ended(Outcome<CheckResult> outcome) {
        waiting.set(false);
        switch (outcome) {
            case Outcome.Done<CheckResult>(CheckResult result) -> show(result);
            case Outcome.Refused<CheckResult>(List<Finding> why) -> refuse(why);
            case Outcome.Failed<CheckResult>(Failure why) -> failed(why);
            case Outcome.Queued<CheckResult>(OutboxId _) -> put(stateWith(answer.get()), answer.get(), null, true);
        }
    }

    private void show(CheckResult result) {
        check.set(result.id());
        switch (result) {
            case CheckResult.Answered(CheckId _, EligibilityAnswer now) -> put(State.ANSWER, now, null, false);
            case CheckResult.LastKnown(CheckId _, EligibilityAnswer known, Failure why, boolean retry) ->
                put(State.ANSWER, known, why, retry);
            case CheckResult.Undetermined(CheckId _, Failure why, boolean retry) ->
                put(State.UNDETERMINED, null, why, retry);
        }
    }

    /// A person who cancels wants the last known answer back, not an error.
    private void failed(Failure why) {
        EligibilityAnswer known = answer.get();
        if (why.code() == FailureCode.CANCELLED) {
            put(known == null ? State.NOTHING : State.ANSWER, known, null, false);
        } else {
            put(known == null ? State.FAILED : State.ANSWER, known, why, false);
        }
    }

    private static State stateWith(@Nullable EligibilityAnswer known) {
        return known == null ? State.UNDETERMINED : State.ANSWER;
    }

    private void refuse(List<Finding> why) {
        put(State.REFUSED, null, null, false);
        findings.setAll(why);
    }

    private void put(State next, @Nullable EligibilityAnswer shown, @Nullable Failure why, boolean retry) {
        findings.clear();
        failure.set(why);
        queued.set(retry);
        answer.set(shown);
        state.set(next);
    }
}
