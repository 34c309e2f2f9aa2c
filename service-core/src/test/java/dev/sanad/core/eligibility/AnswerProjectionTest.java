package dev.sanad.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.CodesWiring;
import dev.sanad.core.kernel.Money;
import dev.sanad.core.nphies.Captured;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.rules.Fields;
import dev.sanad.core.store.TestStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every captured eligibility answer, read by the real code lists.
class AnswerProjectionTest {
    @TempDir
    Path folder;

    private TestStore store;
    private AnswerProjection projection;

    @BeforeEach
    void open() {
        store = TestStore.open(
                folder.resolve("codes.db"), CodesWiring.migrations().getFirst());
        CodeService codes = CodesWiring.create(
                new CodesWiring.Deps(store.database(), store.threads(), List.of(), (tx, action, id) -> {}));
        projection = new AnswerProjection(codes);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private AnswerProjection.Content read(String answer) {
        return projection.read(Captured.bundle("eligibility/" + answer), null).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oba-14b-Eligibility-Response-Ben-Val.json | COVERED | 1 | Covered.",
                "sbx-eligibility-response-5bcaf247.json | COVERED | 1 | Covered.",
                "sbx-eligibility-response-735db76d.json | COVERED | 3 | Covered. 3 policies apply; choose one below.",
                "sbx-eligibility-response-751a2c56.json | COVERED | 1 |"
                        + " Covered. Patient pays 20 %, at most SAR 75. Approval needed above SAR 5,000.",
                "sbx-eligibility-response-error-1429dfd1.json | UNDETERMINED | 0 | Could not determine: NPHIES or the"
                        + " insurer refused the question; see what to mend below.",
                "sbx-eligibility-response-error-5371ea49.json | UNDETERMINED | 1 | Could not determine: NPHIES or the"
                        + " insurer refused the question; see what to mend below.",
                "sbx-eligibility-response-error-ef1aac40-raw-response.json | UNDETERMINED | 0 | Could not determine:"
                        + " the insurer does not find this member. Check the ID and the membership number.",
            })
    void readsEveryCapturedAnswer(String file, Verdict verdict, int insurances, String sentence) {
        AnswerProjection.Content content = read(file);
        assertThat(content.verdict()).isEqualTo(verdict);
        assertThat(content.insurances()).hasSize(insurances);
        assertThat(content.sentence().en()).isEqualTo(sentence);
        assertThat(content.sentence().ar()).isNotBlank().doesNotContain("null");
        assertThat(projection.notUnderstood(content.view())).isEmpty();
    }

    @Test
    void leavesNoCapturedAnswerOut() {
        assertThat(Captured.all().stream()
                        .filter(one -> one.startsWith("eligibility/") && one.contains("esponse"))
                        .map(one -> one.substring("eligibility/".length())))
                .as("a new answer among the captured ones belongs into the table above")
                .hasSize(7);
    }

    @Test
    void keepsEveryLineLimitAndUse() {
        InsuranceAnswer insurance =
                read("sbx-eligibility-response-751a2c56.json").insurances().getFirst();
        assertThat(insurance.inForce()).isTrue();
        BenefitLine plan = insurance.benefits().getFirst();
        assertThat(plan.category()).isNotNull().satisfies(category -> {
            assertThat(category.code()).isEqualTo("13");
            assertThat(category.text().ar()).isEqualTo("تغطية خطة المزايا الصحية");
        });
        assertThat(plan.limits().getFirst().allowed()).isEqualTo(new Amount.Sum(Money.sar("500000")));
        assertThat(plan.limits().getFirst().used()).isEqualTo(new Amount.Sum(Money.sar("200000")));
        assertThat(insurance.benefits()).hasSize(31);
        assertThat(insurance.benefits().stream()
                        .flatMap(line -> line.limits().stream())
                        .filter(limit -> limit.allowed() instanceof Amount.Text))
                .as("the kind of room is a text")
                .isNotEmpty();
    }

    @Test
    void pointsFromAnErrorToTheFieldOfTheForm() {
        MessageBundle request = Captured.bundle("eligibility/tp-eligibility-request-ef1aac40-raw-request.json");
        int patient = request.all("Patient").getFirst().index();
        String place = "bundle.entry[" + patient + "].resource.identifier[0].value";
        assertThat(AnswerProjection.field(place, request)).isEqualTo(Fields.IDENTIFIER);
        assertThat(AnswerProjection.field("Bundle.entry[1].resource.servicedPeriod", request))
                .isEqualTo(Fields.SERVICED);
        assertThat(AnswerProjection.field("Bundle.entry[99].resource.identifier", request))
                .isEqualTo(Fields.NONE);
        assertThat(AnswerProjection.field("nowhere", request)).isEqualTo(Fields.NONE);
        assertThat(AnswerProjection.field(place, null)).isEqualTo(Fields.NONE);
    }

    @Test
    void anAnswersErrorsPointIntoTheRequestThatIsAtHand() {
        MessageBundle request = Captured.bundle("eligibility/tp-eligibility-request-ef1aac40-raw-request.json");
        MessageBundle answer = Captured.bundle("eligibility/sbx-eligibility-response-error-1429dfd1.json");
        String field = AnswerProjection.field("bundle.entry[3].resource.identifier[0].value", request);
        assertThat(field).isNotEmpty();
        assertThat(projection.read(answer, request).orElseThrow().errors())
                .extracting(AnswerError::field)
                .containsOnly(field);
    }

    @Test
    void namesAnErrorInBothLanguagesWhereTheCodeListDoes() {
        AnswerError error =
                read("sbx-eligibility-response-error-1429dfd1.json").errors().getLast();
        assertThat(error.code().code()).isEqualTo("BV-00797");
        assertThat(error.code().text().en()).contains("10 digits");
        assertThat(error.expression()).isEqualTo("bundle.entry[3].resource.identifier[0].value");
    }
}
