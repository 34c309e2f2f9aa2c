package dev.sanad.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.DemoPeople;
import dev.sanad.core.OpenClinic;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.Resource;
import dev.sanad.core.store.TestStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of question through the door: what goes over the line, and that the exchange takes it.
class EligibilityQuestionsTest {
    @TempDir
    Path folder;

    private OpenClinic clinic;

    @BeforeEach
    void open() {
        clinic = new OpenClinic(folder);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private record Asked(EligibilityAnswer answer, MessageBundle message) {
        Resource request() {
            return message.first("CoverageEligibilityRequest").orElseThrow().resource();
        }

        Resource coverage() {
            return message.first("Coverage").orElseThrow().resource();
        }
    }

    private Asked ask(EligibilityQuestion question) {
        CheckResult result = TestStore.done(clinic.ask(question));
        assertThat(result).isInstanceOf(CheckResult.Answered.class);
        RawExchange raw =
                TestStore.done(clinic.services().eligibility().raw(result.id()).join());
        byte[] bytes = raw.request().getBytes(StandardCharsets.UTF_8);
        if (FhirJson.read(bytes) instanceof FhirJson.Reading.Read(Resource resource)) {
            return new Asked(
                    ((CheckResult.Answered) result).answer(),
                    MessageBundle.of(resource).orElseThrow());
        }
        throw new AssertionError("the message that was sent is not readable");
    }

    private static EligibilityQuestion as(
            EligibilityQuestion question, DateRange days, boolean newborn, boolean transfer) {
        return new EligibilityQuestion(
                question.patient(),
                question.payer(),
                question.coverages(),
                question.purposes(),
                days,
                newborn,
                transfer);
    }

    @Test
    void everyCombinationOfPurposesIsAskedAndAnswered() {
        for (int bits = 1; bits < 8; bits++) {
            Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
            for (Purpose purpose : Purpose.values()) {
                if ((bits & purpose.bit()) != 0) {
                    purposes.add(purpose);
                }
            }
            Asked asked = ask(clinic.question("norah", purposes.toArray(Purpose[]::new)));
            assertThat(asked.request().texts("purpose"))
                    .containsExactlyInAnyOrderElementsOf(
                            purposes.stream().map(Purpose::code).toList());
            assertThat(asked.answer().verdict()).as("%s", purposes).isEqualTo(Verdict.COVERED);
        }
        assertThat(TestStore.done(clinic.services()
                        .eligibility()
                        .history(DemoPeople.id("norah"), 10)
                        .join()))
                .hasSize(7);
    }

    @Test
    void discoveryNeedsNoCoverage() {
        Asked asked = ask(clinic.question("nocover", Purpose.DISCOVERY));
        assertThat(asked.message().all("Coverage")).isEmpty();
        assertThat(asked.request().children("insurance")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VALIDATION", "BENEFITS"})
    void anyOtherPurposeDoes(String purpose) {
        Outcome<CheckResult> outcome = clinic.ask(clinic.question("nocover", Purpose.valueOf(purpose)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Outcome.Refused<?>) refused).why())
                                .extracting(Finding::code)
                                .contains("RE-00179"));
        assertThat(clinic.sandbox().statistics().messages()).isZero();
    }

    @Test
    void aNewbornIsAskedForOnTheMothersCoverage() {
        EligibilityQuestion question =
                as(clinic.question("baby", Purpose.BENEFITS), DateRange.day(OpenClinic.TODAY), true, false);
        Asked asked = ask(question);
        assertThat(asked.request().extension("extension-newborn").orElseThrow().flag("valueBoolean"))
                .contains(true);
        assertThat(asked.message().all("Patient")).hasSize(2);
        theSubscriberIsAnother(asked, "child");
        assertThat(asked.answer().verdict()).isEqualTo(Verdict.COVERED);
        EligibilityQuestion late = as(
                clinic.question("baby", Purpose.BENEFITS), DateRange.day(OpenClinic.TODAY.plusDays(100)), true, false);
        assertThat(TestStore.done(clinic.services().eligibility().preview(late).join()))
                .extracting(Finding::code, Finding::field)
                .contains(org.assertj.core.groups.Tuple.tuple("BV-00554", "newborn"));
    }

    @Test
    void theSubscriberIsASecondPatientOfTheMessage() {
        Asked asked = ask(clinic.question("child", Purpose.VALIDATION));
        theSubscriberIsAnother(asked, "child");
        assertThat(asked.message()
                        .resolve(asked.coverage().child("policyHolder"))
                        .orElseThrow()
                        .id())
                .as("where no organization holds the policy the subscriber does")
                .isEqualTo(DemoPeople.id("father").value());
    }

    private static void theSubscriberIsAnother(Asked asked, String relationship) {
        Resource coverage = asked.coverage();
        assertThat(coverage.coding("relationship").map(Element.Coding::code)).contains(relationship);
        Resource subscriber =
                asked.message().resolve(coverage.child("subscriber")).orElseThrow();
        Resource beneficiary =
                asked.message().resolve(coverage.child("beneficiary")).orElseThrow();
        assertThat(subscriber.type()).isEqualTo("Patient");
        assertThat(subscriber.id()).isNotEqualTo(beneficiary.id());
        assertThat(beneficiary.id())
                .isEqualTo(asked.message()
                        .resolve(asked.request().child("patient"))
                        .orElseThrow()
                        .id());
    }

    @Test
    void aTransferAndSeveralDaysAreSaid() {
        DateRange days = new DateRange(OpenClinic.TODAY, OpenClinic.TODAY.plusDays(3));
        Asked asked = ask(as(clinic.question("norah", Purpose.BENEFITS), days, false, true));
        assertThat(asked.request().extension("extension-transfer").orElseThrow().flag("valueBoolean"))
                .contains(true);
        assertThat(asked.request().child("servicedPeriod").textOrEmpty("end")).isEqualTo("2026-11-27");
        assertThat(asked.request().text("servicedDate")).isEmpty();
    }

    @Test
    void anAdministratorIsAddressedAndTheInsurerStaysTheInsurer() {
        Asked asked = ask(clinic.question("ahmed", Purpose.BENEFITS));
        assertThat(asked.message().receiver().value()).isEqualTo("N-T-90009");
        assertThat(asked.message()
                        .resolve(asked.request().child("insurer"))
                        .orElseThrow()
                        .identifier("identifier")
                        .value())
                .isEqualTo("N-I-90003");
        assertThat(TestStore.done(clinic.services()
                        .eligibility()
                        .preview(clinic.question("ahmed", Purpose.BENEFITS))
                        .join()))
                .as("that is no finding for the desk")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"norah", "ahmed", "tourist", "visa", "border", "displaced", "gcc", "baby"})
    void everyKindOfDocumentIsTaken(String key) {
        Asked asked = ask(clinic.question(key, Purpose.VALIDATION));
        assertThat(asked.answer().errors()).isEmpty();
        assertThat(List.of(Verdict.values())).contains(asked.answer().verdict());
    }
}
