package dev.sanad.desktop.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.eligibility.CheckResult;
import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.Freshness;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.CheckId;
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
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(HeadlessFx.class)
class EligibilityViewTest {
    private final FakePatients patients = new FakePatients(Samples.noura(), Samples.omar());
    private final FakeEligibility eligibility = new FakeEligibility();

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "AR,DARK", "EN,DARK", "AR,LIGHT"})
    void showsEveryStateOfAnAnswer(Language language, ThemeChoice theme) throws Exception {
        HeadlessFx.onFx(() -> {
            eligibility.history.add(
                    Samples.summary("h1", Samples.noura(), CheckSummary.State.ANSWERED, Verdict.COVERED));
            eligibility.history.add(
                    Samples.summary("h2", Samples.omar(), CheckSummary.State.QUEUED, Verdict.UNDETERMINED));
            Ui ui = UiFixture.ui(language);
            EligibilityViewModel model = model(ui);
            EligibilityView view = new EligibilityView(
                    ui, model, new ProofOffice(ui, () -> new AnswerReport.Clinic("Al Noor Clinic", "1098765432")));
            Stagehand stage = new Stagehand(view, language, theme, sheets());
            String name = "eligibility-" + language.tag() + "-" + theme + "-";
            stage.photograph(name + "start");
            view.show(new PatientId("p-noura").value());
            stage.photograph(name + "question");
            model.send();
            stage.photograph(name + "waiting");
            eligibility.end(Outcome.done(
                    new CheckResult.Answered(new CheckId("check-1"), Samples.covered(Freshness.LIVE))));
            stage.photograph(name + "covered");
            assertThat(((Label) stage.scene().lookup("#answer-sentence")).getText())
                    .isEqualTo(Samples.covered(Freshness.LIVE).sentence().in(language));
            model.send();
            eligibility.end(Outcome.done(new CheckResult.LastKnown(
                    FakeEligibility.id(2),
                    Samples.covered(Freshness.STALE),
                    new Failure(FailureCode.LINE_DOWN, "", Samples.NOW.plusSeconds(300), List.of()),
                    true)));
            stage.photograph(name + "offline");
            model.send();
            eligibility.end(Outcome.done(new CheckResult.Answered(FakeEligibility.id(3), Samples.notCovered())));
            stage.photograph(name + "not-covered");
            model.send();
            eligibility.end(Outcome.done(new CheckResult.Answered(FakeEligibility.id(4), Samples.withErrors())));
            stage.photograph(name + "errors");
            ((ToggleButton) stage.scene().lookup("#tab-history")).fire();
            stage.photograph(name + "history");
            ((ToggleButton) stage.scene().lookup("#tab-raw")).fire();
            stage.photograph(name + "raw");
            model.next();
            model.choose(new PatientId("p-omar"), null);
            ((ToggleButton) stage.scene().lookup("#tab-answer")).fire();
            stage.photograph(name + "discover");
            model.question().payerProperty().set(Samples.payers().getFirst());
            model.send();
            eligibility.end(Outcome.done(new CheckResult.Undetermined(
                    FakeEligibility.id(5), Failure.of(FailureCode.LINE_TIMEOUT), true)));
            stage.photograph(name + "undetermined");
            model.send();
            eligibility.end(Outcome.refused(List.of(FakePatients.finding("BV-00437", "serviced"))));
            stage.photograph(name + "refused");
            assertThat(ui.texts().missing()).isEmpty();
            stage.close();
            return null;
        });
    }

    private static List<String> sheets() {
        return List.of("/dev/sanad/desktop/people/people.css", "/dev/sanad/desktop/eligibility/eligibility.css");
    }

    private EligibilityViewModel model(Ui ui) {
        return new EligibilityViewModel(
                eligibility,
                patients,
                new EligibilityViewModel.Parts(
                        new PatientSearchViewModel(patients, Runnable::run, UnaryOperator.identity()),
                        new QuestionViewModel(eligibility, new FakeCodes(), UiFixture.CLOCK, Runnable::run),
                        new ChecksViewModel(eligibility, UiFixture.CLOCK, Runnable::run),
                        new RawViewModel(eligibility, Runnable::run)),
                UiFixture.CLOCK,
                Runnable::run);
    }
}
