package dev.sanad.desktop.patients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.patients.ImportReport;
import dev.sanad.core.patients.Patient;
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
import dev.sanad.desktop.patients.file.PatientFileViewModel;
import dev.sanad.desktop.patients.form.CoverageFormPane;
import dev.sanad.desktop.patients.form.PatientFormPane;
import dev.sanad.desktop.patients.form.PatientFormViewModel;
import dev.sanad.desktop.patients.imports.ImportViewModel;
import dev.sanad.desktop.people.PatientSearchViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(HeadlessFx.class)
class PatientsViewTest {
    private final FakePatients patients = new FakePatients(Samples.noura(), Samples.omar());
    private final GuardedFx fx = new GuardedFx();
    private final FakeEligibility eligibility = new FakeEligibility();

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "AR,DARK", "EN,DARK", "AR,LIGHT"})
    void showsSearchFileFormAndImport(Language language, ThemeChoice theme) throws Exception {
        for (int at = 0; at < 30; at++) {
            Patient one = Samples.patient(
                    "p-" + at, "Ahmad Khaled Abbas " + at, "أحمد خالد عباس", "10234567" + (10 + at), List.of());
            patients.stored.put(one.id(), one);
        }
        CheckSummary.State answered = CheckSummary.State.ANSWERED;
        eligibility.history.add(Samples.summary("h1", Samples.noura(), answered, Verdict.COVERED));
        eligibility.history.add(
                Samples.summary("h2", Samples.noura(), CheckSummary.State.QUEUED, Verdict.UNDETERMINED));
        eligibility.history.add(Samples.summary("h3", Samples.noura(), answered, Verdict.NOT_COVERED));
        Ui ui = HeadlessFx.onFx(() -> UiFixture.ui(language));
        PatientsViewModel model = HeadlessFx.onFx(this::model);
        PatientsView view = HeadlessFx.onFx(() -> view(ui, model));
        Stagehand stage = HeadlessFx.onFx(() -> new Stagehand(view, language, theme, sheets()));
        String name = "patients-" + language.tag() + "-" + theme + "-";
        stage.photograph(name + "start");
        step(stage, name + "file", () -> view.show(new PatientId("p-noura").value()));
        step(stage, name + "findings", () -> {
            model.newPatient();
            PatientFormViewModel form =
                    Objects.requireNonNull(model.formProperty().get());
            form.text(PatientFormViewModel.Field.NUMBER).set("20123");
            form.text(PatientFormViewModel.Field.BIRTH_DATE).set("1410/08/08");
            form.addCoverage();
            model.save();
        });
        step(stage, name + "edit", () -> {
            model.cancelForm();
            model.edit();
        });
        TextField number = (TextField) stage.scene().lookup("#form-identifier-value");
        assertThat(number.getText()).isEqualTo("1023456789");
        step(stage, name + "import", () -> {
            model.putAside();
            model.openImport();
        });
        step(stage, name + "importing", () -> model.imports().start(Path.of("patients.csv")));
        step(stage, name + "imported", () -> patients.importing.complete(Outcome.done(report())));
        fx.check();
        HeadlessFx.onFx(() -> {
            assertThat(ui.texts().missing()).isEmpty();
            stage.close();
            return null;
        });
    }

    private static void step(Stagehand stage, String name, Runnable work) throws Exception {
        HeadlessFx.onFx(() -> {
            work.run();
            return null;
        });
        stage.photograph(name);
    }

    private static ImportReport report() {
        return new ImportReport(
                1200,
                900,
                200,
                98,
                List.of(
                        new ImportReport.RefusedLine(17, List.of(FakePatients.finding("BV-00797", "x"))),
                        new ImportReport.RefusedLine(801, List.of(FakePatients.finding("SND-PAT-NAME", "x")))),
                false);
    }

    private static PatientsView view(Ui ui, PatientsViewModel model) {
        return new PatientsView(
                ui,
                model,
                () -> new PatientFormPane.Offered(
                        new FakeCodes().all("m"),
                        new FakeCodes().all("o"),
                        List.of(),
                        new CoverageFormPane.Offered(Samples.payers(), model::subscriberSearch)));
    }

    private static List<String> sheets() {
        return List.of("/dev/sanad/desktop/people/people.css", "/dev/sanad/desktop/patients/patients.css");
    }

    private PatientsViewModel model() {
        return new PatientsViewModel(
                patients,
                new MemoryDrafts(),
                new PatientsViewModel.Parts(
                        new PatientSearchViewModel(patients, fx, UnaryOperator.identity()),
                        new PatientFileViewModel(patients, eligibility, new FakeCodes(), fx),
                        new ImportViewModel(patients, fx)),
                new PatientsViewModel.Pace(UiFixture.CLOCK, fx, UnaryOperator.identity()),
                new NotedWays());
    }
}
