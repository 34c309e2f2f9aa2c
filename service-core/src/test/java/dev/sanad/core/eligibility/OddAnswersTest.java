package dev.sanad.core.eligibility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.CodesWiring;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Money;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.Resource;
import dev.sanad.core.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers of payers who fill the message in other ways than the captured ones: everything is read or named,
/// nothing is guessed.
class OddAnswersTest {
    private static final String X = "http://nphies.sa/fhir/ksa/nphies-fs/StructureDefinition/";
    private static final String CS = "http://nphies.sa/terminology/CodeSystem/";

    @SuppressWarnings("InlineFormatString") // the message reads better without it
    private static final String HEADER = "{\"fullUrl\":\"urn:uuid:h\",\"resource\":{\"resourceType\":\"MessageHeader\","
            + "\"id\":\"h\",\"eventCoding\":{\"code\":\"eligibility-response\"},\"focus\":[{\"reference\":\"%s\"}]}}";

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

    /// A message around a response.
    ///
    /// @param body  the response's elements
    /// @param other further entries, each with a comma before
    private AnswerProjection.Content read(String focus, String body, String other) {
        String message = "{\"resourceType\":\"Bundle\",\"type\":\"message\",\"entry\":[" + HEADER.formatted(focus)
                + ",{\"fullUrl\":\"http://payer.example/CoverageEligibilityResponse/r\",\"resource\":"
                + "{\"resourceType\":\"CoverageEligibilityResponse\",\"id\":\"r\"," + body + "}}" + other + "]}";
        if (FhirJson.read(message.getBytes(UTF_8)) instanceof FhirJson.Reading.Read(Resource resource)) {
            return projection
                    .read(MessageBundle.of(resource).orElseThrow(), null)
                    .orElseThrow();
        }
        throw new AssertionError("not readable: " + message);
    }

    private AnswerProjection.Content read(String body) {
        return read("http://payer.example/CoverageEligibilityResponse/r", body, "");
    }

    private static String site(String value) {
        return "\"extension\":[{\"url\":\"" + X + "extension-siteEligibility\"," + value + "}]";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eligible|COVERED|eligible",
                "Eligible|COVERED|eligible",
                "not-direct billing|NOT_COVERED|not-direct billing",
                "not-direct-billing|NOT_COVERED|not-direct billing",
                "NOT DIRECT BILLING|NOT_COVERED|not-direct billing",
                "Out-Network|NOT_COVERED|out-network",
                "perhaps|UNDETERMINED|perhaps",
            })
    void aCodeThatDiffersInCaseAndHyphensOnlyIsTheCode(String sent, Verdict verdict, String read) {
        for (String value : List.of(
                "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"" + CS + "siteEligibility\",\"code\":\"%s\"}]}",
                "\"valueCodeableConcept\":{\"coding\":[{\"code\":\"%s\"}]}",
                "\"valueCoding\":{\"code\":\"%s\"}",
                "\"valueCode\":\"%s\"",
                "\"valueString\":\"%s\"")) {
            AnswerProjection.Content content = read("\"outcome\":\"complete\"," + site(value.formatted(sent)));
            assertThat(content.verdict()).as(value).isEqualTo(verdict);
            assertThat(content.site()).isNotNull();
            assertThat(Objects.requireNonNull(content.site()).code()).isEqualTo(read);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://payer.example/Coverage/c",
                "Coverage/c",
                "coverage/c",
                "HTTP://PAYER.EXAMPLE/Coverage/c",
                "http://elsewhere.example/fhir/Coverage/c/_history/7",
                "#in"
            })
    void theCoverageIsFoundWhateverTheReference(String reference) {
        String body = "\"outcome\":\"complete\",\"contained\":[{\"resourceType\":\"Coverage\",\"id\":\"in\","
                + "\"identifier\":[{\"value\":\"M-1\"}]}],\"insurance\":[{\"inforce\":true,\"coverage\":{\"reference\":\""
                + reference + "\"}}]";
        String coverage =
                ",{\"fullUrl\":\"http://payer.example/Coverage/c\",\"resource\":{\"resourceType\":\"Coverage\","
                        + "\"id\":\"c\",\"identifier\":[{\"value\":\"M-1\"}]}}";
        assertThat(read("CoverageEligibilityResponse/r", body, coverage).insurances())
                .singleElement()
                .satisfies(one -> assertThat(one.memberId()).isEqualTo("M-1"));
    }

    @Test
    void allowedAndUsedAreReadInEveryForm() {
        AnswerProjection.Content content = read("\"outcome\":\"complete\",\"insurance\":[{\"inforce\":\"true\","
                + "\"benefitPeriod\":{\"start\":\"2026-01-01\",\"end\":\"2026-12-31T21:00:00Z\"},\"item\":[{"
                + "\"category\":{\"text\":\"Everything\"},\"excluded\":true,"
                + "\"network\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/benefit-network\","
                + "\"code\":\"in\"}]},\"benefit\":["
                + "{\"type\":{\"coding\":[{\"system\":\"" + CS + "benefit-type/|1.0.0\",\"code\":\"copay-percent\"}]},"
                + "\"allowedUnsignedInt\":20,\"usedUnsignedInt\":\"3\"},"
                + "{\"type\":{\"text\":\"Rooms\"},\"allowedString\":\"shared\"},"
                + "{\"allowedMoney\":{\"value\":\"500.50\"},\"usedMoney\":{\"value\":1e2,\"currency\":\"SAR\"}},"
                + "{\"allowedUnsignedInt\":12.5},"
                + "{\"allowedMoney\":{\"value\":99999999999999999999,\"currency\":\"SAR\"}}]}]}]");
        InsuranceAnswer insurance = content.insurances().getFirst();
        assertThat(insurance.inForce()).isTrue();
        assertThat(insurance.period()).isEqualTo(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)));
        BenefitLine line = insurance.benefits().getFirst();
        assertThat(line.excluded()).isTrue();
        assertThat(Objects.requireNonNull(line.category()).text().en()).isEqualTo("Everything");
        assertThat(line.limits())
                .extracting(Limit::allowed)
                .containsExactly(
                        new Amount.Count(20),
                        new Amount.Text("shared"),
                        new Amount.Sum(Money.sar("500.50")),
                        new Amount.Text("12.5"),
                        new Amount.Text("99999999999999999999"));
        assertThat(line.limits())
                .extracting(Limit::used)
                .containsExactly(new Amount.Count(3), null, new Amount.Sum(Money.sar("100")), null, null);
        assertThat(line.limits().getFirst().type().text().ar()).matches(".*\\p{IsArabic}.*");
        assertThat(line.limits().get(1).type().text().en()).isEqualTo("Rooms");
    }

    @Test
    void whatNoScreenHasAPlaceForIsNamed() {
        AnswerProjection.Content content = read("\"outcome\":\"complete\",\"loyalty\":1,\"preAuthRef\":\"P-1\","
                + "\"extension\":[{\"url\":\"http://payer.example/tier\",\"valueString\":\"gold\"}],"
                + "\"insurance\":[{\"inforce\":true,\"benefitPeriod\":{\"start\":\"2026-01-01\"},"
                + "\"extension\":[{\"url\":\"" + X + "extension-referralExist\",\"valueBoolean\":true}],"
                + "\"item\":[{\"authorizationRequired\":true,\"colour\":\"red\"}]}]");
        assertThat(projection.notUnderstood(content.view()))
                .containsExactly(
                        "loyalty",
                        "preAuthRef",
                        "extension[0] http://payer.example/tier",
                        "insurance[0].benefitPeriod",
                        "insurance[0].extension[0] " + X + "extension-referralExist",
                        "insurance[0].item[0].authorizationRequired",
                        "insurance[0].item[0].colour");
    }

    @Test
    void severalCodesOfOneErrorAreSeveralErrors() {
        AnswerProjection.Content content = read("\"outcome\":\"error\",\"error\":[{\"code\":{\"coding\":["
                + "{\"system\":\"" + CS + "adjudication-error\",\"code\":\"BV-00797\"},"
                + "{\"code\":\"X-1\",\"display\":\"something else\"}]}},{\"code\":{\"text\":\"only words\"}}]");
        assertThat(content.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(content.errors())
                .extracting(
                        error -> error.code().code(),
                        error -> error.code().text().en())
                .contains(
                        org.assertj.core.groups.Tuple.tuple("X-1", "something else"),
                        org.assertj.core.groups.Tuple.tuple("–", "only words"));
        assertThat(content.errors()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"outcome\":7",
                "\"outcome\":[\"complete\"]",
                "\"insurance\":[null,5,{},[]]",
                "\"insurance\":{\"item\":{\"benefit\":{\"type\":5,\"allowedMoney\":[]}}}",
                "\"insurance\":[{\"item\":[{\"benefit\":[{\"allowedMoney\":{\"value\":{}}}],\"category\":[]}]}]",
                "\"error\":\"yes\"",
                "\"error\":[{\"code\":[{\"coding\":[{\"code\":{}}]}]}]",
                "\"extension\":{\"url\":[]}",
                "\"disposition\":{\"a\":1}",
                "\"insurance\":[{\"benefitPeriod\":\"2026\",\"coverage\":\"x\"}]"
            })
    void nonsenseNeverThrowsAndDecidesNothing(String body) {
        AnswerProjection.Content content = read(body);
        assertThat(content.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(content.sentence().ar()).isNotBlank();
        projection.notUnderstood(content.view());
    }
}
