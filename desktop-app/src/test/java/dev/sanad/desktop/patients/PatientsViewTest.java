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
import java.util.function.UnaryOperator;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(HeadlessFx.class)
class PatientsViewTest {
    private final FakePatients patients = new FakePatients(Samples.noura(), Samples.omar());
    private final FakeEligibility eligibility = new FakeEligibility();

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "AR,DARK", "EN,DARK", "AR,LIGHT"})
    void showsSearchFileFormAndImport(Language language, ThemeChoice theme) throws Exception {
        HeadlessFx.onFx(() -> {
            for (int at = 0; at < 30; at++) {
                Patient one = Samples.patient(
                        "p-" + at, "Ahmad Khaled Abbas " + at, "أحمد خالد عباس", "10234567" + (10 + at), List.of());
                patients.stored.put(one.id(), one);
            }
            eligibility.history.add(
                    Samples.summary("h1", Samples.noura(), CheckSummary.State.ANSWERED, Verdict.COVERED));
            eligibility.history.add(
                    Samples.summary("h2", Samples.noura(), CheckSummary.State.QUEUED, Verdict.UNDETERMINED));
            eligibility.history.add(
                    Samples.summary("h3", Samples.noura(), CheckSummary.State.ANSWERED, Verdict.NOT_COVERED));
            Ui ui = UiFixture.ui(language);
            PatientsViewModel model = model(ui);
            PatientsView view = new PatientsView(ui, model, () -> new PatientFormPane.Offered(
                    new FakeCodes().all("m"),
                    new FakeCodes().all("o"),
                    List.of(),
                    new CoverageFormPane.Offered(Samples.payers(), model::subscriberSearch)));
            Stagehand stage = new Stagehand(view, language, theme, sheets());
            String name = "patients-" + language.tag() + "-" + theme + "-";
            stage.photograph(name + "start");
            view.show(new PatientId("p-noura").value());
            stage.photograph(name + "file");
            model.newPatient();
            PatientFormViewModel form = model.formProperty().get();
            assertThat(form).isNotNull();
            form.text(PatientFormViewModel.Field.NUMBER).set("20123");
            form.text(PatientFormViewModel.Field.BIRTH_DATE).set("1410/08/08");
            form.addCoverage();
            model.save();
            stage.photograph(name + "findings");
            model.cancelForm();
            model.edit();
            stage.photograph(name + "edit");
            TextField number = (TextField) stage.scene().lookup("#form-identifier-value");
            assertThat(number.getText()).isEqualTo("1023456789");
            model.putAside();
            model.openImport();
            stage.photograph(name + "import");
            model.imports().start(Path.of("patients.csv"));
            stage.photograph(name + "importing");
            patients.importing.complete(Outcome.done(new ImportReport(1200, 900, 200, 98,
                    List.of(new ImportReport.RefusedLine(17, List.of(FakePatients.finding("BV-00797", "x"))),
                            new ImportReport.RefusedLine(801, List.of(FakePatients.finding("SND-PAT-NAME", "x")))), false)));
            stage.photograph(name + "imported");
            assertThat(ui.texts().missing()).isEmpty();
            stage.close();
            return null;
        });
    }

    private static List<String> sheets() {
        return List.of("/dev/sanad/desktop/people/people.css", "/dev/sanad/desktop/patients/patients.css");
    }

    private PatientsViewModel model(Ui ui) {
        return new PatientsViewModel(
                patients,
                new MemoryDrafts(),
                new PatientsViewModel.Parts(
                        new PatientSearchViewModel(patients, Runnable::run, UnaryOperator.identity()),
                        new PatientFileViewModel(patients, eligibility, new FakeCodes(), Runnable::run),
                        new ImportViewModel(patients, Runnable::run)),
                new PatientsViewModel.Pace(UiFixture.CLOCK, Runnable::run, UnaryOperator.identity()),
                new NotedWays());
    }
}
