package dev.sanad.desktop.patients.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.Relationship;
import dev.sanad.desktop.fakes.FakePatients;
import dev.sanad.desktop.fakes.Samples;
import dev.sanad.desktop.kit.view.UiFixture;
import dev.sanad.desktop.patients.MemoryDrafts;
import dev.sanad.desktop.patients.form.PatientFormViewModel.Field;
import dev.sanad.desktop.patients.form.PatientFormViewModel.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientFormViewModelTest {
    private final FakePatients patients = new FakePatients();
    private final MemoryDrafts drafts = new MemoryDrafts();
    private final List<Patient> saved = new ArrayList<>();
    private final PatientFormViewModel form = form();

    private PatientFormViewModel form() {
        return new PatientFormViewModel(patients, drafts, UiFixture.CLOCK, Runnable::run, UnaryOperator.identity());
    }

    private void fill() {
        form.text(Field.NUMBER).set("1023456789");
        form.text(Field.NAME_ENGLISH).set("Sara Al-Harbi");
        form.text(Field.BIRTH_DATE).set("1410/08/08");
    }

    @ParameterizedTest
    @CsvSource({"1023456789,NATIONAL_ID", "2098,IQAMA", "٢٠٩,IQAMA", "4011,BORDER_NUMBER", "A1234567,PASSPORT"})
    void knowsTheKindFromTheNumber(String number, IdentifierKind kind) {
        form.text(Field.NUMBER).set(number);
        assertThat(form.kindProperty().get()).isEqualTo(kind);
    }

    @Test
    void leavesTheKindThatThePersonChose() {
        form.chooseKind(IdentifierKind.VISA);
        form.text(Field.NUMBER).set("1023456789");
        assertThat(form.kindProperty().get()).isEqualTo(IdentifierKind.VISA);
    }

    @Test
    void showsFindingsOnceTheFieldWasLeftAndFollowsTheTypingFromThen() {
        form.text(Field.NUMBER).set("10");
        assertThat(form.findings()).isEmpty();
        form.leave(Field.NUMBER.key());
        assertThat(form.findings()).extracting(Finding::field).containsExactly(Field.NUMBER.key());
        form.text(Field.NUMBER).set("1023456789");
        assertThat(form.findings()).isEmpty();
    }

    @Test
    void savesNothingWhileSomethingIsWrongAndShowsAllOfIt() {
        form.save(saved::add);
        assertThat(saved).isEmpty();
        assertThat(form.findings())
                .extracting(Finding::field)
                .contains(Field.BIRTH_DATE.key(), Field.NUMBER.key(), Field.NAME_ENGLISH.key());
    }

    @Test
    void savesWithTheHijriBirthDateAndForgetsTheDraft() {
        fill();
        assertThat(drafts.kept).isNotNull();
        form.save(saved::add);
        assertThat(saved).hasSize(1);
        assertThat(saved.getFirst().birthDate()).isEqualTo(LocalDate.of(1990, 3, 6));
        assertThat(form.stateProperty().get()).isEqualTo(State.SAVED);
        assertThat(drafts.kept).isNull();
    }

    @Test
    void takesADraftUpAsItWasTyped() {
        fill();
        form.text(Field.NAME_ARABIC).set("سارة = الحربي\\");
        CoverageFormViewModel coverage = form.addCoverage();
        coverage.payerProperty().set(Samples.SHIELD);
        coverage.text(CoverageFormViewModel.Field.MEMBER_ID).set(" 88-1");
        coverage.subscribe(Samples.noura().id(), "Noura");
        PatientFormViewModel resumed = form();
        assertThat(resumed.resume(Objects.requireNonNull(drafts.kept))).isTrue();
        assertThat(resumed.id()).isEqualTo(form.id());
        assertThat(resumed.text(Field.NAME_ARABIC).get()).isEqualTo("سارة = الحربي\\");
        CoverageFormViewModel again = resumed.coverages().getFirst();
        assertThat(again.text(CoverageFormViewModel.Field.MEMBER_ID).get()).isEqualTo(" 88-1");
        assertThat(again.payerProperty().get()).isEqualTo(Samples.SHIELD);
        assertThat(again.relationshipProperty().get()).isEqualTo(Relationship.CHILD);
        assertThat(again.subscriberProperty().get()).isEqualTo(Samples.noura().id());
    }

    @Test
    void refusesATextThatIsNoDraft() {
        assertThat(form.resume("\\u12")).isFalse();
        assertThat(form.resume("")).isFalse();
    }

    @Test
    void keepsNoDraftOfAFormThatWasOnlyLookedAt() {
        form.edit(Samples.noura());
        form.leave(Field.NUMBER.key());
        assertThat(form.isDirty()).isFalse();
        assertThat(drafts.kept).isNull();
    }

    @Test
    void changesARecordWithoutLosingWhatItDoesNotShow() {
        form.edit(Samples.noura());
        form.text(Field.PHONE).set("٠٥١٢٣٤٥٦٧٨");
        form.save(saved::add);
        Patient kept = saved.getFirst();
        assertThat(kept.identifiers()).isEqualTo(Samples.noura().identifiers());
        assertThat(kept.coverages()).isEqualTo(Samples.noura().coverages());
        assertThat(kept.demographics().phone()).isEqualTo("0512345678");
        assertThat(kept.version()).isEqualTo(Samples.noura().version() + 1);
    }

    @Test
    void marksTheCoverageAsItStandsOnTheScreenThoughAnotherHasNoPayerYet() {
        fill();
        form.addCoverage();
        form.addCoverage().payerProperty().set(Samples.NATIONAL);
        form.save(saved::add);
        assertThat(form.findings())
                .extracting(Finding::field)
                .containsExactlyInAnyOrder("coverage[0].payer", "coverage[1].memberId");
    }

    @Test
    void asksForBothDaysOfAPeriod() {
        fill();
        CoverageFormViewModel coverage = form.addCoverage();
        coverage.payerProperty().set(Samples.NATIONAL);
        coverage.text(CoverageFormViewModel.Field.MEMBER_ID).set("1");
        coverage.text(CoverageFormViewModel.Field.FROM).set("2026-02-01");
        form.save(saved::add);
        assertThat(form.findings()).extracting(Finding::field).containsExactly("coverage[0].period");
        coverage.text(CoverageFormViewModel.Field.TO).set("2026-01-01");
        assertThat(form.findings()).hasSize(1);
        coverage.text(CoverageFormViewModel.Field.TO).set("2027-01-31");
        assertThat(form.findings()).isEmpty();
    }

    @Test
    void showsWhatTheStoreRefusesAtTheField() {
        fill();
        patients.saveEnding =
                Outcome.refused(List.of(FakePatients.finding("SND-PAT-DUPLICATE", "identifier[0].value")));
        form.save(saved::add);
        assertThat(form.findings()).extracting(Finding::field).containsExactly(Field.NUMBER.key());
        assertThat(form.stateProperty().get()).isEqualTo(State.EDITING);
        assertThat(drafts.kept).isNotNull();
    }

    @Test
    void keepsTheFormWhenSavingFails() {
        fill();
        Failure why = Failure.of(FailureCode.CHANGED_MEANWHILE);
        patients.saveEnding = Outcome.failed(why);
        form.save(saved::add);
        assertThat(form.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(form.failureProperty().get()).isEqualTo(why);
        assertThat(drafts.kept).isNotNull();
    }

    @Test
    void beginsWithWhatWasSearchedInVain() {
        form.beginWith("نورة");
        assertThat(form.text(Field.NAME_ARABIC).get()).isEqualTo("نورة");
        form.beginWith("٢١٢٣");
        assertThat(form.text(Field.NUMBER).get()).isEqualTo("2123");
        assertThat(form.kindProperty().get()).isEqualTo(IdentifierKind.IQAMA);
    }
}
