package dev.sanad.core.nphies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.nphies.transport.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms in which an exchange answers or refuses: the guides contradict each other, so all of them are
/// read.
class AnswerReaderTest {
    private static final MessageId ASKED = new MessageId("11111111-aaaa-4aaa-8aaa-111111111111");
    private static final String OUTCOME = """
            {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid","details":{"coding":[
            {"code":"BV-00167","display":"event"}]},"expression":["Bundle.entry[0]"]},
            {"severity":"warning","code":"invalid","diagnostics":"also"}]}""";

    private static Outcome<Exchange> read(int status, String body) {
        return AnswerReader.read(
                ASKED, new Reply(status, "application/fhir+json", body.getBytes(UTF_8), Duration.ZERO, null));
    }

    private static String bundle(String responseTo, String... resources) {
        StringBuilder entries = new StringBuilder();
        for (String resource : resources) {
            entries.append(",{\"resource\":").append(resource).append('}');
        }
        return "{\"resourceType\":\"Bundle\",\"type\":\"message\",\"entry\":[{\"resource\":{\"resourceType\":"
                + "\"MessageHeader\",\"response\":{\"identifier\":\"" + responseTo + "\",\"code\":\"fatal-error\"}}}"
                + entries + "]}";
    }

    private static void refused(Outcome<Exchange> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        List<Finding> why = ((Outcome.Refused<Exchange>) outcome).why();
        assertThat(why).extracting(Finding::code).containsExactly("BV-00167", "");
        assertThat(why).extracting(Finding::severity).containsExactly(Severity.ERROR, Severity.WARNING);
        assertThat(why.getFirst().path()).isEqualTo("Bundle.entry[0]");
        assertThat(why).allMatch(finding -> !finding.text().ar().isBlank());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 422, 500})
    void anOutcomeAloneOrInAMessageIsARefusal(int status) {
        refused(read(status, OUTCOME));
        refused(read(status, bundle(ASKED.value(), OUTCOME)));
        refused(read(
                status,
                bundle(
                        ASKED.value(),
                        OUTCOME,
                        "{\"resourceType\":\"Organization\",\"name\":\"echoed\"}",
                        "{\"resourceType\":\"Patient\"}",
                        "{\"resourceType\":\"Coverage\"}")));
        refused(read(status, bundle("", OUTCOME)));
        refused(read(status, "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + OUTCOME + "}]}"));
    }

    @Test
    void anOutcomeBesideABusinessAnswerDoesNotHideIt() {
        Outcome<Exchange> outcome = read(
                200,
                bundle(
                        ASKED.value(),
                        "{\"resourceType\":\"CoverageEligibilityResponse\",\"outcome\":\"error\"}",
                        OUTCOME));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @CsvSource({
        "11111111-aaaa-4aaa-8aaa-111111111111, true",
        "urn:uuid:11111111-aaaa-4aaa-8aaa-111111111111, true",
        "11111111-AAAA-4AAA-8AAA-111111111111, true",
        "http://clinic.example/MessageHeader/11111111-aaaa-4aaa-8aaa-111111111111, true",
        "22222222-aaaa-4aaa-8aaa-111111111111, false",
    })
    void theAnswerIsKnownByTheIdThatItRepeats(String identifier, boolean ours) {
        Outcome<Exchange> outcome = read(200, bundle(identifier, "{\"resourceType\":\"CoverageEligibilityResponse\"}"));
        if (ours) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.failure().code()).isEqualTo(FailureCode.ANSWER_NOT_OURS));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"resourceType\":\"Patient\"}|ANSWER_UNREADABLE",
                "{\"resourceType\":\"Bundle\"}|ANSWER_UNREADABLE",
                "[{\"resourceType\":\"Bundle\"}]|ANSWER_UNREADABLE",
                "{\"resourceType\":\"Bundle\",\"resourceType\":\"Bundle\"}|ANSWER_UNREADABLE",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"CoverageEligibilityResponse\"}}]}|ANSWER_NOT_OURS",
                "{\"resourceType\":\"Bun|ANSWER_TRUNCATED",
                "''|ANSWER_TRUNCATED",
            })
    void whatIsNoAnswerSaysWhy(String body, FailureCode code) {
        assertThat(read(200, body))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo(code));
    }
}
