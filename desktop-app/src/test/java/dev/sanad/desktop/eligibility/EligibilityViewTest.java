package dev.sanad.desktop.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.eligibility.CheckResult;
import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.Freshness;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.desktop.eligibility.answer.AnswerReport;
import dev.sanad.desktop.eligibility.checks.ChecksViewModel;
import dev.sanad.desktop.eligibility.checks.RawViewModel;
import dev.sanad.desktop.eligibility.proof.ProofOffice;
import dev.sanad.desktop.eligibility.question.QuestionViewModel;
import dev.sanad.desktop.fakes.FakeCodes;
import dev.sanad.desktop.fakes.FakeEligibility;
import dev.sanad.desktop.fakes.FakePatients;
import dev.sanad.desktop.fakes.GuardedFx;
import dev.sanad.desktop.fakes.Samples;
import dev.sanad.desktop.fakes.Stagehand;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.UiFixture;
import dev.sanad.desktop.people.PatientSearchViewModel;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The eligibility screen in a window, step by step through every state; what is written on it is compared with the
/// answer.
@ExtendWith(HeadlessFx.class)
class EligibilityViewTest {
    private final FakePatients patients = new FakePatients(Samples.noura(), Samples.omar());
    private final GuardedFx fx = new GuardedFx();
    private final FakeEligibility eligibility = new FakeEligibility();

    /// One window with the screen.
    private record Stage(Ui ui, EligibilityViewModel model, EligibilityView view, Stagehand hand, String name) {
        void step(String state, Runnable work) throws Exception {
            HeadlessFx.onFx(() -> {
                work.run();
                return null;
            });
            hand.photograph(name + state);
        }

        String text(String selector) throws Exception {
            return HeadlessFx.onFx(() -> ((Labeled) hand.scene().lookup(selector)).getText());
        }

        /// What is drawn, after layout: a label whose layout was lost still shows its older text.
        String drawn(String selector) throws Exception {
            return HeadlessFx.onFx(
                    () -> ((javafx.scene.text.Text) ((Label) hand.scene().lookup(selector)).lookup(".text")).getText());
        }

        void tab(String id) {
            ((ToggleButton) hand.scene().lookup(id)).fire();
        }
    }

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "AR,DARK", "EN,DARK", "AR,LIGHT"})
    void showsEveryStateOfAnAnswer(Language language, ThemeChoice theme) throws Exception {
        eligibility.history.add(Samples.summary("h1", Samples.noura(), CheckSummary.State.ANSWERED, Verdict.COVERED));
        eligibility.history.add(Samples.summary("h2", Samples.omar(), CheckSummary.State.QUEUED, Verdict.UNDETERMINED));
        Stage stage = HeadlessFx.onFx(() -> stage(language, theme));
        stage.hand().photograph(stage.name() + "start");
        stage.step("question", () -> stage.view().show(new PatientId("p-noura").value()));
        stage.step("waiting", stage.model()::send);
        answered(stage, "covered", Samples.covered(Freshness.LIVE), language);
        stage.step("offline", () -> {
            stage.model().send();
            eligibility.end(Outcome.done(new CheckResult.LastKnown(
                    FakeEligibility.id(2),
                    Samples.covered(Freshness.STALE),
                    new Failure(FailureCode.LINE_DOWN, "", Samples.NOW.plusSeconds(300), List.of()),
                    true)));
        });
        answered(stage, "not-covered", Samples.notCovered(), language);
        answered(stage, "errors", Samples.withErrors(), language);
        stage.step("history", () -> stage.tab("#tab-history"));
        stage.step("raw", () -> stage.tab("#tab-raw"));
        stage.step("discover", () -> {
            stage.model().next();
            stage.model().choose(new PatientId("p-omar"), null);
            stage.tab("#tab-answer");
        });
        stage.step("undetermined", () -> {
            stage.model().question().payerProperty().set(Samples.payers().getFirst());
            stage.model().send();
            eligibility.end(Outcome.done(
                    new CheckResult.Undetermined(FakeEligibility.id(5), Failure.of(FailureCode.LINE_TIMEOUT), true)));
        });
        assertThat(stage.text("#answer-sentence"))
                .isEqualTo(Failure.of(FailureCode.LINE_TIMEOUT).text().in(language));
        stage.step("refused", () -> {
            stage.model().send();
            eligibility.end(Outcome.refused(List.of(FakePatients.finding("BV-00437", "serviced"))));
        });
        fx.check();
        HeadlessFx.onFx(() -> {
            assertThat(stage.ui().texts().missing()).isEmpty();
            stage.hand().close();
            return null;
        });
    }

    private void answered(Stage stage, String state, EligibilityAnswer answer, Language language) throws Exception {
        stage.step(state, () -> {
            stage.model().send();
            eligibility.end(
                    Outcome.done(new CheckResult.Answered(FakeEligibility.id(eligibility.pending.size()), answer)));
        });
        String sentence = answer.sentence().in(language);
        assertThat(stage.text("#answer-sentence")).isEqualTo(sentence);
        assertThat(stage.drawn("#answer-sentence")).isEqualTo(sentence);
    }

    private Stage stage(Language language, ThemeChoice theme) {
        Ui ui = UiFixture.ui(language);
        EligibilityViewModel model = new EligibilityViewModel(
                eligibility,
                patients,
                new EligibilityViewModel.Parts(
                        new PatientSearchViewModel(patients, fx, UnaryOperator.identity()),
                        new QuestionViewModel(eligibility, new FakeCodes(), UiFixture.CLOCK, fx),
                        new ChecksViewModel(eligibility, UiFixture.CLOCK, fx),
                        new RawViewModel(eligibility, fx)),
                UiFixture.CLOCK,
                fx);
        EligibilityView view = new EligibilityView(
                ui, model, new ProofOffice(ui, () -> new AnswerReport.Clinic("Al Noor Clinic", "1098765432")));
        Stagehand hand = new Stagehand(
                view,
                language,
                theme,
                List.of("/dev/sanad/desktop/people/people.css", "/dev/sanad/desktop/eligibility/eligibility.css"));
        return new Stage(ui, model, view, hand, "eligibility-" + language.tag() + "-" + theme + "-");
    }
}
