package dev.sanad.core.nphies.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.nphies.Captured;
import dev.sanad.core.nphies.Manifest;
import dev.sanad.core.nphies.fhir.ErrorCode;
import dev.sanad.core.nphies.fhir.FhirJson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every captured message is understood as its manifest describes it.
class MessageInspectorTest {
    private final MessageInspector inspector = new MessageInspector();

    static Stream<Manifest.Line> captured() {
        return Manifest.lines();
    }

    static Stream<String> official() {
        return Captured.all().stream().filter(name -> name.contains("/oba-") || name.contains("/ig-"));
    }

    private Inspection inspect(String json) {
        return understood(json.getBytes(UTF_8)).inspection();
    }

    private MessageInspector.Looked.Understood understood(byte[] bytes) {
        assertThat(inspector.look(bytes)).singleElement().isInstanceOf(MessageInspector.Looked.Understood.class);
        return (MessageInspector.Looked.Understood) inspector.look(bytes).getFirst();
    }

    @ParameterizedTest
    @MethodSource("captured")
    void saysWhatTheManifestSays(Manifest.Line line) {
        Inspection inspection = understood(Captured.bytes(line.file())).inspection();
        assertThat(inspection.lossless()).isTrue();
        assertThat(inspection.header().event()).isEqualTo(line.event());
        assertThat(inspection.header().response()).isEqualTo(line.response());
        assertThat(inspection.result().outcome()).isEqualTo(line.outcome());
        assertThat(inspection.result().adjudication()).isEqualTo(line.adjudication());
        assertThat(inspection.allErrors().stream()
                        .map(ErrorCode::code)
                        .distinct()
                        .sorted())
                .isEqualTo(line.errors().stream().sorted().toList());
        if (!line.focus().isEmpty()) {
            assertThat(inspection.header().focus()).isEqualTo(line.focus());
        }
    }

    @Test
    void theManifestNamesEveryCapturedFile() {
        assertThat(Manifest.lines().map(Manifest.Line::file)).containsExactlyInAnyOrderElementsOf(Captured.all());
    }

    @ParameterizedTest
    @MethodSource("official")
    void understandsEverythingInAnOfficialSample(String name) {
        assertThat(understood(Captured.bytes(name)).inspection().notUnderstood())
                .isEmpty();
    }

    @Test
    void listsAnInventedElementAnInventedExtensionAndAWrongShape() {
        String patient = """
                {"resourceType":"Patient","shoeSize":42,"active":true,"_active":{"id":"a"},"birthDate":{"day":1},
                 "name":[{"text":"A","nick":"B"}],
                 "extension":[{"url":"http://nphies.sa/fhir/ksa/nphies-fs/StructureDefinition/extension-occupation|1.0.0",
                   "valueCode":"x"},
                  {"url":"http://nphies.sa/fhir/ksa/nphies-fs/StructureDefinition/extension-invented"},
                  {"url":"http://example.com/extension-occupation"}]}
                """;
        assertThat(inspect(patient).notUnderstood())
                .containsExactly(
                        "Patient.shoeSize",
                        "Patient.birthDate (date)",
                        "Patient.name[0].nick",
                        "Patient.extension[1] http://nphies.sa/fhir/ksa/nphies-fs/StructureDefinition/extension-invented",
                        "Patient.extension[2] http://example.com/extension-occupation");
    }

    @Test
    void findsTheMessageThatAnotherObjectWraps() {
        String wrapped = "{\"data\":[{\"n\":1e2},{\"answer\":"
                + new String(Captured.bytes("eligibility/oba-14b-Eligibility-Response-Ben-Val.json"), UTF_8) + "}]}";
        MessageInspector.Looked.Understood looked = understood(wrapped.getBytes(UTF_8));
        assertThat(looked.wrappedAt()).isEqualTo("data[1].answer");
        assertThat(looked.inspection().header().event()).isEqualTo("eligibility-response");
        assertThat(looked.inspection().lossless()).isTrue();
    }

    @Test
    void readsABareOutcomeAndABareResource() {
        Inspection outcome = inspect("""
                {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid",
                 "details":{"coding":[{"code":"GE-00013","display":"bad"}]},"expression":["Bundle.id"]}]}""");
        assertThat(outcome.kind()).isEqualTo("outcome");
        assertThat(outcome.result().errors()).containsExactly(new ErrorCode("GE-00013", "bad", "Bundle.id"));
        Inspection claim = inspect("{\"resourceType\":\"Claim\",\"total\":{\"value\":10.50,\"currency\":\"SAR\"}}");
        assertThat(claim.kind()).isEqualTo("resource");
        assertThat(claim.header().focus()).isEqualTo("Claim");
        assertThat(claim.result().totals())
                .containsExactly(new Inspection.Total("total", new java.math.BigDecimal("10.50"), "SAR"));
    }

    @Test
    void looksIntoTheMessagesOfABatchAndOfAPollsAnswer() {
        Inspection batch = understood(Captured.bytes("batch/sbx-batch-response-f700284f.json"))
                .inspection();
        assertThat(batch.nested())
                .hasSize(2)
                .allSatisfy(inner -> assertThat(inner.header().event()).isEqualTo("claim-response"));
        Inspection poll = understood(Captured.bytes("poll/sbx-poll-response-a2882e56.json"))
                .inspection();
        assertThat(poll.header().tags()).contains("queued-messages", "NPHIES generated");
        assertThat(poll.nested()).hasSize(1);
    }

    @Test
    void sumsAreThoseOfTheAnswer() {
        Inspection approved = understood(Captured.bytes(
                        "claim/sbx-claim-response-vision-op-approved-b47b304b-data-response-bundle.json"))
                .inspection();
        assertThat(approved.result().totals())
                .extracting(Inspection.Total::name, total -> total.amount().toString())
                .contains(
                        org.assertj.core.groups.Tuple.tuple("eligible", "800"),
                        org.assertj.core.groups.Tuple.tuple("copay", "20"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|EMPTY",
                "{\"resourceType\":|TRUNCATED",
                "<html>|NOT_JSON",
                "{\"a\":[1]}|NOT_FHIR",
                "[]|NOT_FHIR"
            })
    void saysWhyAFileIsUnreadable(String text, FhirJson.Fault fault) {
        assertThat(inspector.look(text.getBytes(UTF_8)))
                .singleElement()
                .isInstanceOfSatisfying(
                        MessageInspector.Looked.Unreadable.class,
                        unreadable -> assertThat(unreadable.fault()).isEqualTo(fault));
    }

    @Test
    void manyCapturedMessagesHoldNothingUnknown() {
        List<String> strange = Captured.all().stream()
                .filter(name -> !understood(Captured.bytes(name))
                        .inspection()
                        .notUnderstood()
                        .isEmpty())
                .toList();
        assertThat(strange).hasSizeLessThan(Captured.all().size() / 10);
    }
}
