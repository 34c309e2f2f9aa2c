package dev.sanad.core.nphies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.nphies.Captured;
import dev.sanad.core.nphies.envelope.Requests;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.MessageEvent;
import dev.sanad.core.nphies.fhir.MessageHeader;
import dev.sanad.core.nphies.fhir.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the exchange itself said of captured requests, held against what the packs say of the same: the same
/// codes at the same places, and nothing heavy about what it let through.
class ExchangeVerdictsTest {
    private final RuleEngine eligibility = new RuleEngine(EligibilityRules.pack());
    private final RuleEngine envelope = new RuleEngine(EnvelopeRules.pack());

    private static List<String> codesAndPlaces(RuleEngine engine, MessageBundle bundle) {
        return engine.check(bundle, new RuleContext(RuleDays.received(bundle))).stream()
                .filter(Finding::isError)
                .map(finding -> finding.code() + " " + finding.path())
                .toList();
    }

    /// The request is captured, and so is what the exchange answered to it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eligibility/tp-eligibility-request-8d3fc65c.json|RE-00169 Bundle.entry[1].resource.patient"
                        + ";RE-00169 Bundle.entry[2].resource.beneficiary",
                "eligibility/tp-eligibility-request-ef1aac40-raw-request.json|''",
            })
    void ofACapturedQuestionThePackSaysTheSame(String file, String said) {
        Set<String> exchange = said.isEmpty() ? Set.of() : Set.of(said.split(";", -1));
        assertThat(codesAndPlaces(eligibility, Captured.bundle(file))).containsExactlyInAnyOrderElementsOf(exchange);
    }

    /// The focus of a batch has to be an entry; the exchange's own words to tp-batch-request-4b4da620 and
    /// -00c2f520.
    @ParameterizedTest
    @CsvSource({"batch/tp-batch-request-4b4da620.json", "batch/tp-batch-request-00c2f520.json"})
    void ofACapturedBatchTheEnvelopeSaysTheSame(String file) {
        assertThat(codesAndPlaces(envelope, Captured.bundle(file)))
                .containsExactly(
                        "RE-00169 Bundle.entry[0].resource.focus[0]", "RE-00169 Bundle.entry[0].resource.focus[1]");
    }

    /// The request is not captured, but the exchange's errors say what was wrong with it: the same break in a
    /// good question is told with the same codes (sbx-eligibility-response-error-1429dfd1, -5371ea49; the
    /// profile and provider-type errors of poll, status-check and payment-notice;
    /// sbx-priorauth-response-oral-error-22f39b3e).
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "IB-00343,BV-00797~\"system\":\"http://nphies.sa/identifier/nationalid\",\"value\":\"1000000008\""
                        + "~\"system\":\"http://nphies.sa/identifier/iqama\",\"value\":\"2000000006\"",
                "RE-00169~{\"reference\":\"http://clinic.example/Patient/p-1\"}"
                        + "~{\"reference\":\"http://clinic.example/Patient/other\"}",
                "RE-00170,RE-00100~eligibility-request|1.0.0~eligibility-check|1.0.0",
                "BV-00225~coverage|1.0.0~coverage",
                "IC-01574~extension-provider-type~extension-referral",
                "IB-00242~\"code\":\"plan\"~\"code\":\"network\"",
            })
    void theSameBreakIsToldWithTheSameCodes(String codes, String good, String broken) {
        String message = FhirJson.line(resource(Requests.full().body()));
        assertThat(message.contains(good)).as(good).isTrue();
        byte[] changed = message.replace(good, broken).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Set<String> said =
                eligibility
                        .check(MessageBundle.of(resource(changed)).orElseThrow(), new RuleContext(Requests.TODAY))
                        .stream()
                        .filter(Finding::isError)
                        .map(Finding::code)
                        .collect(Collectors.toSet());
        assertThat(said).containsAll(Set.of(codes.split(",", -1)));
    }

    private static Resource resource(byte[] bytes) {
        if (FhirJson.read(bytes) instanceof FhirJson.Reading.Read(Resource resource)) {
            return resource;
        }
        throw new AssertionError("not readable");
    }

    /// Official samples of every request event, and captured requests that the exchange processed.
    @Test
    void theEnvelopeHasNothingAgainstWhatTheExchangeProcessed() {
        Map<String, String> known = Map.of(
                // An official sample of 2021 that says in its header that it is a response.
                "payment-notice/oba-13b-Payment-Notice.json", "BV-00248");
        for (String file : Captured.all()) {
            boolean official = file.contains("/oba-") || file.contains("/ig-");
            MessageBundle bundle = MessageBundle.of(Captured.resource(file)).orElse(null);
            if (!official || bundle == null || !isRequest(bundle)) {
                continue;
            }
            Set<String> codes = envelope.check(bundle, new RuleContext(RuleDays.received(bundle))).stream()
                    .filter(Finding::isError)
                    .map(Finding::code)
                    .collect(Collectors.toSet());
            assertThat(codes).as(file).isEqualTo(known.containsKey(file) ? Set.of(known.get(file)) : Set.of());
        }
    }

    private static boolean isRequest(MessageBundle bundle) {
        return bundle.header()
                .map(MessageHeader::event)
                .flatMap(MessageEvent::of)
                .map(event -> event.way() == MessageEvent.Way.REQUEST)
                .orElse(false);
    }
}
