package dev.sanad.desktop.eligibility;

import dev.sanad.core.eligibility.CheckResult;
import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientService;
import dev.sanad.desktop.eligibility.answer.AnswerViewModel;
import dev.sanad.desktop.eligibility.checks.ChecksViewModel;
import dev.sanad.desktop.eligibility.checks.RawViewModel;
import dev.sanad.desktop.eligibility.question.QuestionViewModel;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import dev.sanad.desktop.people.BundledWords;
import dev.sanad.desktop.people.PatientSearchViewModel;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The eligibility screen as a whole: from a patient to an answer. Confined to the FX thread.
///
/// Choosing a patient or changing the question shows what is known from before: from memory in the same turn,
/// from disk
/// a moment later. Sending never blocks: the person may go on to the next patient, and the answer then only shows
/// in
/// the lists.
public final class EligibilityViewModel extends ViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(EligibilityViewModel.class);

    private final EligibilityService eligibility;
    private final PatientService patients;
    private final InstantSource clock;
    private final PatientSearchViewModel search;
    private final QuestionViewModel question;
    private final ChecksViewModel checks;
    private final RawViewModel raw;
    private final AnswerViewModel answer = new AnswerViewModel();
    private final Latest choosing = latest();
    private final Latest recalling = latest();
    private final Latest opening = latest();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading", false);
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>(this, "failure", null);
    private @Nullable CheckId awaited;
    private boolean holding;

    /// The parts that this screen is made of.
    public record Parts(
            PatientSearchViewModel search, QuestionViewModel question, ChecksViewModel checks, RawViewModel raw) {}

    public EligibilityViewModel(
            EligibilityService eligibility, PatientService patients, Parts parts, InstantSource clock, Executor fx) {
        super(fx);
        this.eligibility = eligibility;
        this.patients = patients;
        this.clock = clock;
        this.search = parts.search();
        this.question = parts.question();
        this.checks = parts.checks();
        this.raw = parts.raw();
        question.questionProperty().addListener((_, _, now) -> recall(now));
    }

    public PatientSearchViewModel search() {
        return search;
    }

    public QuestionViewModel question() {
        return question;
    }

    public AnswerViewModel answer() {
        return answer;
    }

    public ChecksViewModel checks() {
        return checks;
    }

    public RawViewModel raw() {
        return raw;
    }

    /// Whether a patient's record is being read.
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Why the patient's record cannot be read; null where it can.
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    @Override
    protected void onAttach() {
        checks.attach();
        signals().each(patients.lastSaved(), this::saved);
        if (search.stateProperty().get() == PatientSearchViewModel.State.IDLE) {
            search.refresh();
        }
    }

    @Override
    protected void onDetach() {
        checks.detach();
    }

    /// Begins a question for a patient.
    ///
    /// @param coverage the coverage to ask about; null takes the first valid one
    public void choose(PatientId id, @Nullable CoverageId coverage) {
        opening.forget();
        load(id, patient -> {
            hold(() -> question.begin(patient, coverage));
            checks.of(patient.id());
            recall(question.questionProperty().get());
        });
    }

    /// Lets go of the patient: the next one.
    public void next() {
        choosing.forget();
        opening.forget();
        recalling.forget();
        awaited = null;
        loading.set(false);
        hold(question::clear);
        answer.clear();
        checks.of(null);
        search.textProperty().set("");
    }

    /// Asks the payer, where the question is complete.
    public void send() {
        Optional<EligibilityQuestion> asked = question.questionProperty().get();
        if (asked.isPresent() && question.sendableProperty().get()) {
            ask(asked.get());
        }
    }

    /// Opens a stored check: its patient, its question and its answer.
    public void open(PatientId patient, CheckId id) {
        awaited = null;
        load(
                patient,
                who -> opening.take(eligibility.open(id), outcome -> {
                    recalling.forget();
                    hold(() -> {
                        if (outcome instanceof Outcome.Done<EligibilityAnswer>(EligibilityAnswer stored)) {
                            question.repeat(who, stored.question());
                        } else {
                            question.begin(who, null);
                        }
                    });
                    checks.of(who.id());
                    answer.stored(id, outcome);
                }));
    }

    /// Asks the question of a stored check again, for today where its day has passed.
    public void recheck(PatientId patient, CheckId id) {
        load(
                patient,
                who -> opening.take(eligibility.open(id), outcome -> {
                    if (outcome instanceof Outcome.Done<EligibilityAnswer>(EligibilityAnswer stored)) {
                        hold(() -> question.repeat(who, stored.question()));
                    } else {
                        hold(() -> question.begin(who, null));
                    }
                    checks.of(who.id());
                    recall(question.questionProperty().get());
                    send();
                }));
    }

    /// Stops a check; the screen goes back to what is known from before.
    public void cancel(CheckId id) {
        checks.cancel(id);
    }

    private void load(PatientId id, Consumer<Patient> then) {
        loading.set(true);
        failure.set(null);
        choosing.take(patients.get(id), outcome -> {
            loading.set(false);
            if (outcome instanceof Outcome.Done<Patient>(Patient found)) {
                then.accept(found);
            } else if (outcome instanceof Outcome.Failed<Patient>(Failure why)) {
                failure.set(why);
            }
        });
    }

    /// The record on the screen was changed elsewhere: a coverage was added, say.
    private void saved(PatientId id) {
        Patient shown = question.patientProperty().get();
        if (shown != null && shown.id().equals(id)) {
            Optional<EligibilityQuestion> before = question.questionProperty().get();
            boolean hadCoverage = question.coverageProperty().get() != null;
            load(id, patient -> {
                if (patient.version() != shown.version()) {
                    if (before.isPresent() && hadCoverage) {
                        question.repeat(patient, before.get());
                    } else {
                        question.begin(patient, null);
                    }
                }
            });
        }
    }

    private void ask(EligibilityQuestion asked) {
        recalling.forget();
        EligibilityService.Check check = eligibility.check(asked);
        awaited = check.id();
        answer.sent(check.id());
        if (!check.result().isDone()) {
            checks.begun(underWay(check.id(), asked));
        }
        follow(check.id(), check.result());
    }

    /// Not `Latest`: an answer that was overtaken is no longer shown here, but its check still ended.
    private void follow(CheckId id, CompletableFuture<Outcome<CheckResult>> result) {
        result.whenComplete((outcome, bug) -> fx().execute(() -> {
            if (id.equals(awaited)) {
                awaited = null;
                end(bug == null ? outcome : Outcome.failed(unexpected(bug)));
            }
        }));
    }

    private void end(Outcome<CheckResult> outcome) {
        answer.ended(outcome);
        if (outcome instanceof Outcome.Refused<CheckResult>(var why)) {
            question.refused(why);
        }
    }

    private static Failure unexpected(Throwable bug) {
        LOG.error("a check ended with a bug", bug);
        return Failure.of(FailureCode.UNEXPECTED);
    }

    private CheckSummary underWay(CheckId id, EligibilityQuestion asked) {
        Patient who = question.patientProperty().get();
        return new CheckSummary(
                id,
                asked.patient(),
                who == null ? "" : who.name().text(),
                question.payerName(asked.payer()),
                asked.serviced(),
                clock.instant(),
                "",
                CheckSummary.State.IN_FLIGHT,
                Verdict.UNDETERMINED,
                BundledWords.of("eligibility.underWay"));
    }

    private void hold(Runnable change) {
        holding = true;
        try {
            change.run();
        } finally {
            holding = false;
        }
    }

    private void recall(Optional<EligibilityQuestion> now) {
        if (holding) {
            return;
        }
        awaited = null;
        answer.clear();
        recalling.forget();
        if (now.isEmpty()) {
            return;
        }
        Optional<EligibilityAnswer> remembered = eligibility.remembered(now.get());
        answer.lastKnown(remembered);
        if (remembered.isEmpty()) {
            recalling.take(eligibility.lastKnown(now.get()), outcome -> {
                if (outcome instanceof Outcome.Done<Optional<EligibilityAnswer>>(Optional<EligibilityAnswer> known)) {
                    answer.lastKnown(known);
                }
            });
        }
    }
}
