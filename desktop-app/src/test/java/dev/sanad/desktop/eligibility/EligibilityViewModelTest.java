package dev.sanad.desktop.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.eligibility.CheckResult;
import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.Freshness;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.desktop.eligibility.answer.AnswerViewModel.State;
import dev.sanad.desktop.eligibility.checks.ChecksViewModel;
import dev.sanad.desktop.eligibility.checks.RawViewModel;
import dev.sanad.desktop.eligibility.question.QuestionViewModel;
import dev.sanad.desktop.fakes.FakeCodes;
import dev.sanad.desktop.fakes.FakeEligibility;
import dev.sanad.desktop.fakes.FakePatients;
import dev.sanad.desktop.fakes.GuardedFx;
import dev.sanad.desktop.fakes.Samples;
import dev.sanad.desktop.kit.view.UiFixture;
import dev.sanad.desktop.people.PatientSearchViewModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EligibilityViewModelTest {
    private static final PatientId NOURA = new PatientId("p-noura");
    private static final PatientId OMAR = new PatientId("p-omar");

    private final FakePatients patients = new FakePatients(Samples.noura(), Samples.omar());
    private final FakeEligibility eligibility = new FakeEligibility();
    private final GuardedFx fx = new GuardedFx();
    private final EligibilityViewModel model = new EligibilityViewModel(
            eligibility,
            patients,
            new EligibilityViewModel.Parts(
                    new PatientSearchViewModel(patients, fx, UnaryOperator.identity()),
                    new QuestionViewModel(eligibility, new FakeCodes(), UiFixture.CLOCK, fx),
                    new ChecksViewModel(eligibility, UiFixture.CLOCK, fx),
                    new RawViewModel(eligibility, fx)),
            UiFixture.CLOCK,
            fx);

    @AfterEach
    void nothingWasThrownOnTheScreen() {
        fx.check();
    }

    private EligibilityQuestion question() {
        return Samples.question(Samples.noura());
    }

    private State state() {
        return model.answer().stateProperty().get();
    }

    private void answerLast(EligibilityAnswer answer) {
        eligibility.end(Outcome.done(new CheckResult.Answered(answer.id(), answer)));
    }

    @Test
    void beginsWithTheFirstValidCoverageAndTheUsualPurposesForToday() {
        model.choose(NOURA, null);
        assertThat(model.question().questionProperty().get()).contains(question());
        assertThat(model.question().sendableProperty().get()).isTrue();
        assertThat(state()).isEqualTo(State.NOTHING);
    }

    @Test
    void showsWhatIsRememberedInTheSameTurn() {
        eligibility.memory.put(question(), Samples.covered(Freshness.CACHED));
        model.choose(NOURA, null);
        assertThat(state()).isEqualTo(State.ANSWER);
        assertThat(model.answer().answerProperty().get()).isEqualTo(Samples.covered(Freshness.CACHED));
        assertThat(eligibility.asked).isEmpty();
    }

    @Test
    void showsWhatTheDiskHoldsALittleLater() {
        CompletableFuture<Outcome<Optional<EligibilityAnswer>>> disk = new CompletableFuture<>();
        eligibility.disk.put(question(), disk);
        model.choose(NOURA, null);
        assertThat(state()).isEqualTo(State.NOTHING);
        disk.complete(Outcome.done(Optional.of(Samples.covered(Freshness.STALE))));
        assertThat(state()).isEqualTo(State.ANSWER);
    }

    @Test
    void dropsWhatTheDiskSaysOfThePatientBefore() {
        CompletableFuture<Outcome<Optional<EligibilityAnswer>>> disk = new CompletableFuture<>();
        eligibility.disk.put(question(), disk);
        model.choose(NOURA, null);
        model.choose(OMAR, null);
        disk.complete(Outcome.done(Optional.of(Samples.covered(Freshness.STALE))));
        assertThat(model.answer().answerProperty().get()).isNull();
    }

    @Test
    void keepsWhatIsKnownReadableWhileTheLineWorks() {
        eligibility.memory.put(question(), Samples.covered(Freshness.CACHED));
        model.choose(NOURA, null);
        model.send();
        assertThat(state()).isEqualTo(State.ANSWER);
        assertThat(model.answer().waitingProperty().get()).isTrue();
        answerLast(Samples.notCovered());
        assertThat(model.answer().waitingProperty().get()).isFalse();
        assertThat(model.answer().answerProperty().get()).isEqualTo(Samples.notCovered());
    }

    @Test
    void waitsWithoutAnAnswerWhereNothingIsKnown() {
        model.choose(NOURA, null);
        model.send();
        assertThat(state()).isEqualTo(State.WAITING);
        assertThat(model.checks().open()).hasSize(1);
    }

    @Test
    void neverShowsAnAnswerToThePatientWhoCameAfter() {
        model.choose(NOURA, null);
        model.send();
        model.next();
        model.choose(OMAR, null);
        answerLast(Samples.covered(Freshness.LIVE));
        assertThat(model.answer().answerProperty().get()).isNull();
        assertThat(state()).isEqualTo(State.NOTHING);
    }

    @Test
    void showsOnlyTheNewestOfTwoQuestionsOfOnePatient() {
        model.choose(NOURA, null);
        model.send();
        model.question().transferProperty().set(true);
        model.send();
        eligibility
                .pending
                .get(1)
                .complete(Outcome.done(new CheckResult.Answered(FakeEligibility.id(2), Samples.notCovered())));
        eligibility
                .pending
                .get(0)
                .complete(
                        Outcome.done(new CheckResult.Answered(FakeEligibility.id(1), Samples.covered(Freshness.LIVE))));
        assertThat(model.answer().answerProperty().get()).isEqualTo(Samples.notCovered());
    }

    @Test
    void showsTheLastKnownAnswerAndThatARecheckWaitsWhenTheLineIsDown() {
        model.choose(NOURA, null);
        model.send();
        Failure down = Failure.of(FailureCode.LINE_DOWN);
        eligibility.end(Outcome.done(
                new CheckResult.LastKnown(FakeEligibility.id(1), Samples.covered(Freshness.STALE), down, true)));
        assertThat(state()).isEqualTo(State.ANSWER);
        assertThat(model.answer().failureProperty().get()).isEqualTo(down);
        assertThat(model.answer().queuedProperty().get()).isTrue();
    }

    @Test
    void neverCallsSomebodyNotCoveredWhenNobodyAnswered() {
        model.choose(NOURA, null);
        model.send();
        eligibility.end(Outcome.done(
                new CheckResult.Undetermined(FakeEligibility.id(1), Failure.of(FailureCode.LINE_TIMEOUT), true)));
        assertThat(state()).isEqualTo(State.UNDETERMINED);
        assertThat(model.answer().answerProperty().get()).isNull();
    }

    @Test
    void marksTheFieldsOfARefusedQuestion() {
        model.choose(NOURA, null);
        model.send();
        eligibility.end(Outcome.refused(List.of(FakePatients.finding("BV-00058", "serviced"))));
        assertThat(state()).isEqualTo(State.REFUSED);
        assertThat(model.question().findings()).hasSize(1);
        assertThat(model.question().sendableProperty().get()).isFalse();
    }

    @Test
    void goesBackToWhatWasKnownWhenThePersonCancels() {
        eligibility.memory.put(question(), Samples.covered(Freshness.CACHED));
        model.choose(NOURA, null);
        model.send();
        model.cancel(FakeEligibility.id(1));
        assertThat(eligibility.cancelled).containsExactly(FakeEligibility.id(1));
        eligibility.end(Outcome.failed(Failure.of(FailureCode.CANCELLED)));
        assertThat(state()).isEqualTo(State.ANSWER);
        assertThat(model.answer().failureProperty().get()).isNull();
    }

    @Test
    void tellsABugOfTheCoreAsAFailure() {
        model.choose(NOURA, null);
        model.send();
        eligibility.pending.getLast().completeExceptionally(new IllegalStateException("x"));
        assertThat(state()).isEqualTo(State.FAILED);
    }

    @Test
    void opensAStoredCheckWithItsQuestionMovedToToday() {
        EligibilityAnswer stored = Samples.covered(Freshness.CACHED);
        eligibility.answers.put(stored.id(), stored);
        model.open(NOURA, stored.id());
        assertThat(model.answer().answerProperty().get()).isEqualTo(stored);
        assertThat(model.question().questionProperty().get()).contains(question());
        model.send();
        assertThat(eligibility.asked).containsExactly(question());
    }

    @Test
    void saysWhenAStoredCheckHasNoAnswer() {
        model.open(NOURA, new CheckId("gone"));
        assertThat(state()).isEqualTo(State.FAILED);
    }

    @Test
    void asksAgainFromTheHistory() {
        EligibilityAnswer stored = Samples.covered(Freshness.STALE);
        eligibility.answers.put(stored.id(), stored);
        model.recheck(NOURA, stored.id());
        assertThat(eligibility.asked).containsExactly(question());
    }

    @Test
    void findsTheInsurerOfSomebodyWithoutACoverage() {
        model.choose(OMAR, null);
        assertThat(model.question().purposes()).containsExactly(Purpose.DISCOVERY);
        assertThat(model.question().sendableProperty().get()).isFalse();
        model.question().payerProperty().set(Samples.payers().getFirst());
        model.send();
        assertThat(eligibility.asked.getFirst().coverages()).isEmpty();
    }

    @Test
    void takesUpACoverageThatWasAddedMeanwhile() {
        model.attach();
        model.choose(OMAR, null);
        patients.save(Samples.patient(
                "p-omar", "Omar", "", "2198765432", List.of(Samples.coverage("c-9", Samples.SHIELD, "1", null))));
        assertThat(model.question().coverages()).hasSize(1);
        model.detach();
    }

    @Test
    void followsTheChecksOfAllPatients() {
        model.attach();
        CheckSummary flying = Samples.summary("h", Samples.omar(), CheckSummary.State.IN_FLIGHT, Verdict.UNDETERMINED);
        eligibility.changes.set(Optional.of(flying));
        assertThat(model.checks().open()).containsExactly(flying);
        assertThat(model.checks().elapsed(flying)).hasMinutes(7);
        eligibility.changes.set(
                Optional.of(Samples.summary("h", Samples.omar(), CheckSummary.State.ANSWERED, Verdict.COVERED)));
        assertThat(model.checks().open()).isEmpty();
        assertThat(model.checks().history()).hasSize(1);
        model.detach();
    }
}
