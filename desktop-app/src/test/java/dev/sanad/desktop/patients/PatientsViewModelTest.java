package dev.sanad.desktop.patients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.desktop.fakes.FakeCodes;
import dev.sanad.desktop.fakes.FakeEligibility;
import dev.sanad.desktop.fakes.FakePatients;
import dev.sanad.desktop.fakes.Samples;
import dev.sanad.desktop.kit.view.UiFixture;
import dev.sanad.desktop.patients.PatientsViewModel.Mode;
import dev.sanad.desktop.patients.file.PatientFileViewModel;
import dev.sanad.desktop.patients.form.PatientFormViewModel;
import dev.sanad.desktop.patients.form.PatientFormViewModel.Field;
import dev.sanad.desktop.patients.imports.ImportViewModel;
import dev.sanad.desktop.people.PatientSearchViewModel;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PatientsViewModelTest {
    private final FakePatients patients = new FakePatients(Samples.noura(), Samples.omar());
    private final FakeEligibility eligibility = new FakeEligibility();
    private final MemoryDrafts drafts = new MemoryDrafts();
    private final NotedWays ways = new NotedWays();
    private final PatientsViewModel model = model();

    private PatientsViewModel model() {
        return new PatientsViewModel(
                patients,
                drafts,
                new PatientsViewModel.Parts(
                        new PatientSearchViewModel(patients, Runnable::run, UnaryOperator.identity()),
                        new PatientFileViewModel(patients, eligibility, new FakeCodes(), Runnable::run),
                        new ImportViewModel(patients, Runnable::run)),
                new PatientsViewModel.Pace(UiFixture.CLOCK, Runnable::run, UnaryOperator.identity()),
                ways);
    }

    private PatientFormViewModel form() {
        return Objects.requireNonNull(model.formProperty().get());
    }

    @Test
    void showsTheFileOfTheHighlightedHit() {
        model.attach();
        model.search().move(1);
        model.openHighlighted();
        assertThat(model.file().patientProperty().get()).isEqualTo(Samples.omar());
        assertThat(model.countProperty().get()).isEqualTo(2);
    }

    @Test
    void offersTheDraftThatACrashLeftBehind() {
        model.newPatient();
        form().text(Field.NAME_ENGLISH).set("Half a na");
        PatientsViewModel afterTheCrash = model();
        afterTheCrash.attach();
        assertThat(afterTheCrash.leftDraftProperty().get()).isNotNull();
        afterTheCrash.resumeDraft();
        assertThat(Objects.requireNonNull(afterTheCrash.formProperty().get())
                        .text(Field.NAME_ENGLISH)
                        .get())
                .isEqualTo("Half a na");
    }

    @Test
    void putsAnOpenFormAsideWhenAnotherPatientIsOpened() {
        model.newPatient();
        form().text(Field.NAME_ENGLISH).set("Sara");
        model.open(new PatientId("p-omar"));
        assertThat(model.modeProperty().get()).isEqualTo(Mode.FILE);
        assertThat(model.leftDraftProperty().get()).isNotNull();
        model.dropDraft();
        assertThat(drafts.kept).isNull();
    }

    @Test
    void takesTheSearchedNumberOverWhenNobodyWasFound() {
        model.attach();
        model.search().textProperty().set("1099999999");
        model.newPatient();
        assertThat(form().text(Field.NUMBER).get()).isEqualTo("1099999999");
    }

    @Test
    void showsTheSavedRecord() {
        model.newPatient();
        form().text(Field.NUMBER).set("1023456780");
        form().text(Field.NAME_ENGLISH).set("Sara");
        form().text(Field.BIRTH_DATE).set("1990-01-01");
        model.save();
        assertThat(model.modeProperty().get()).isEqualTo(Mode.FILE);
        assertThat(Objects.requireNonNull(model.file().patientProperty().get())
                        .name()
                        .english())
                .isEqualTo("Sara");
    }

    @Test
    void leadsToTheEligibilityOfThePatientAndToAStoredCheck() {
        model.checkEligibility(null);
        assertThat(ways.gone).isEmpty();
        model.open(new PatientId("p-noura"));
        model.checkEligibility(new CoverageId("c-1"));
        model.openCheck(new CheckId("h1"));
        assertThat(ways.gone).containsExactly("check p-noura c-1", "open p-noura h1");
    }

    @Test
    void followsSavesAndChecksOfThePatientOnTheScreen() {
        model.attach();
        model.open(new PatientId("p-noura"));
        CheckSummary flying =
                Samples.summary("h1", Samples.noura(), CheckSummary.State.IN_FLIGHT, Verdict.UNDETERMINED);
        eligibility.changes.set(Optional.of(flying));
        eligibility.changes.set(
                Optional.of(Samples.summary("h2", Samples.omar(), CheckSummary.State.ANSWERED, Verdict.COVERED)));
        CheckSummary ended = Samples.summary("h1", Samples.noura(), CheckSummary.State.ANSWERED, Verdict.COVERED);
        eligibility.changes.set(Optional.of(ended));
        assertThat(model.file().history()).containsExactly(ended);
        model.detach();
        eligibility.changes.set(Optional.of(flying));
        assertThat(model.file().history()).containsExactly(ended);
    }

    @Test
    void saysThatARecordIsGone() {
        model.open(new PatientId("nobody"));
        assertThat(model.file().stateProperty().get()).isEqualTo(PatientFileViewModel.State.FAILED);
        assertThat(model.file().patientProperty().get()).isNull();
    }
}
