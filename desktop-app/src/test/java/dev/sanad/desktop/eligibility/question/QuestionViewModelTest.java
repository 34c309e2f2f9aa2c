package dev.sanad.desktop.eligibility.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.Relationship;
import dev.sanad.desktop.fakes.FakeCodes;
import dev.sanad.desktop.fakes.FakeEligibility;
import dev.sanad.desktop.fakes.FakePatients;
import dev.sanad.desktop.fakes.Samples;
import dev.sanad.desktop.kit.view.UiFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionViewModelTest {
    private final FakeEligibility eligibility = new FakeEligibility();
    private final QuestionViewModel question =
            new QuestionViewModel(eligibility, new FakeCodes(), UiFixture.CLOCK, Runnable::run);

    private EligibilityQuestion asked() {
        return question.questionProperty().get().orElseThrow();
    }

    @Test
    void startsOnTheWantedCoverage() {
        question.begin(Samples.noura(), new CoverageId("c-2"));
        assertThat(asked().coverages()).containsExactly(new CoverageId("c-2"));
        assertThat(asked().payer()).isEqualTo(Samples.SHIELD);
    }

    @Test
    void changesPayerAndPurposeWithTheCoverage() {
        question.begin(Samples.noura(), null);
        question.coverageProperty().set(null);
        assertThat(asked().purposes()).containsExactly(Purpose.DISCOVERY);
        assertThat(asked().coverages()).isEmpty();
        question.coverageProperty().set(Samples.noura().coverages().get(1));
        assertThat(asked().purposes()).containsExactlyInAnyOrder(Purpose.BENEFITS, Purpose.VALIDATION);
        assertThat(asked().payer()).isEqualTo(Samples.SHIELD);
    }

    @Test
    void keepsTheLastPurpose() {
        question.begin(Samples.noura(), null);
        question.toggle(Purpose.BENEFITS);
        question.toggle(Purpose.VALIDATION);
        assertThat(question.purposes()).containsExactly(Purpose.VALIDATION);
    }

    @Test
    void movesTheLastDayAlongWithTheFirst() {
        question.begin(Samples.noura(), null);
        question.fromProperty().set(LocalDate.of(2026, 12, 1));
        assertThat(asked().serviced()).isEqualTo(DateRange.day(LocalDate.of(2026, 12, 1)));
        question.toProperty().set(LocalDate.of(2026, 12, 3));
        assertThat(asked().serviced().end()).isEqualTo(LocalDate.of(2026, 12, 3));
        question.toProperty().set(LocalDate.of(2026, 11, 3));
        assertThat(question.questionProperty().get()).isEmpty();
        assertThat(question.sendableProperty().get()).isFalse();
    }

    @Test
    void cannotBeSentWhileARuleForbidsIt() {
        eligibility.findings = List.of(FakePatients.finding("BV-00058", "serviced"));
        question.begin(Samples.noura(), null);
        assertThat(question.sendableProperty().get()).isFalse();
        eligibility.findings = List.of();
        question.fromProperty().set(LocalDate.of(2026, 12, 1));
        assertThat(question.sendableProperty().get()).isTrue();
    }

    @Test
    void knowsANewbornOnTheMothersInsurance() {
        PatientCoverage own = Samples.coverage("c-1", Samples.NATIONAL, "1", null);
        PatientCoverage mothers = new PatientCoverage(
                own.id(),
                own.payer(),
                own.memberId(),
                own.type(),
                Relationship.CHILD,
                Samples.noura().id(),
                own.policy(),
                null);
        Patient adult = Samples.patient("p-1", "Baby", "", "1000000008", List.of(mothers));
        question.begin(adult, null);
        assertThat(asked().newborn()).isFalse();
        Patient baby = new Patient(
                adult.id(),
                adult.name(),
                adult.identifiers(),
                Samples.TODAY.minusDays(12),
                adult.gender(),
                adult.demographics(),
                adult.coverages(),
                1);
        question.begin(baby, null);
        assertThat(asked().newborn()).isTrue();
    }

    @Test
    void movesAPassedDayToTodayWhenAskedAgain() {
        EligibilityQuestion old = new EligibilityQuestion(
                Samples.noura().id(),
                Samples.NATIONAL,
                List.of(new CoverageId("c-1")),
                Set.of(Purpose.VALIDATION),
                DateRange.day(LocalDate.of(2026, 11, 1)),
                false,
                true);
        question.repeat(Samples.noura(), old);
        assertThat(asked().serviced()).isEqualTo(DateRange.day(Samples.TODAY));
        assertThat(asked().purposes()).containsExactly(Purpose.VALIDATION);
        assertThat(asked().transfer()).isTrue();
    }
}
