package dev.sanad.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.sandbox.people.SandboxCoverage;
import dev.sanad.sandbox.people.SandboxPerson;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SandboxTest {
    private static final Clock DAY = Line.at("2025-12-16");

    private final Sandbox sandbox = Sandbox.start(SandboxConfig.quick(DAY));
    private final Line line = new Line();

    @AfterEach
    void end() {
        line.close();
        sandbox.close();
    }

    private ObjectNode norah() throws IOException {
        SandboxPerson norah = sandbox.people().people().getFirst();
        return Line.request(
                "N-I-90001",
                "NI",
                norah.identifiers().getFirst().value(),
                norah.coverages().getFirst().memberId());
    }

    @Test
    void aDanglingReferenceIsRefusedAsTheRealSandboxDid() throws Exception {
        try (Sandbox then = Sandbox.start(SandboxConfig.quick(Line.at("2025-12-25")))) {
            JsonNode answer = line.ask(then, Line.captured("tp-eligibility-request-8d3fc65c.json"));
            assertThat(Line.errors(Line.response(answer)))
                    .containsExactly(
                            "RE-00169@Bundle.entry[1].resource.patient",
                            "RE-00169@Bundle.entry[2].resource.beneficiary");
            assertThat(Line.response(answer).path("outcome").asString()).isEqualTo("error");
        }
    }

    @Test
    void aMemberThatNobodyKnowsIsAPayersError() throws Exception {
        ObjectNode request = Line.request("N-I-90001", "PRC", "2333333333", "0");
        JsonNode response = Line.response(line.ask(sandbox, Line.bytes(request)));
        assertThat(Line.errors(response)).containsExactly("1658@");
    }

    @Test
    void everybodyIsAnsweredAndEverySiteEligibilityIsSeen() throws Exception {
        Set<String> seen = new HashSet<>();
        for (SandboxPerson person : sandbox.people().people()) {
            for (SandboxCoverage coverage : person.coverages()) {
                SandboxPerson.Document document = person.identifiers().getFirst();
                ObjectNode request = Line.request(
                        coverage.payer(),
                        document.type().equals("NI") ? "NI" : "MR",
                        document.value(),
                        coverage.memberId());
                JsonNode bundle = line.ask(sandbox, Line.bytes(request));
                if (coverage.payer().equals("N-I-90005")) {
                    assertThat(bundle.toString()).contains("GE-00012");
                    continue;
                }
                JsonNode response = Line.response(bundle);
                keepsTheResponseRules(request, bundle, response);
                seen.add(Line.site(response));
            }
        }
        assertThat(sandbox.people().people()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(seen)
                .contains(
                        "eligible",
                        "not-active",
                        "not-covered",
                        "not-direct billing",
                        "out-network",
                        "limit-exhausted",
                        "coverage-suspended",
                        "provider-contract-suspended");
    }

    private static void keepsTheResponseRules(ObjectNode request, JsonNode bundle, JsonNode response) {
        JsonNode asked = request.path("entry").path(1).path("resource");
        JsonNode header = bundle.path("entry").path(0).path("resource");
        String outcome = response.path("outcome").asString();
        assertThat(header.path("response").path("identifier"))
                .isEqualTo(request.path("entry").path(0).path("resource").path("id"));
        assertThat(response.path("purpose")).isEqualTo(asked.path("purpose"));
        assertThat(response.path("patient")).isEqualTo(asked.path("patient"));
        assertThat(response.path("servicedPeriod")).isEqualTo(asked.path("servicedPeriod"));
        if (outcome.equals("error")) {
            assertThat(response.path("error").size()).isPositive();
            return;
        }
        boolean anyEligible = false;
        for (JsonNode insurance : response.path("insurance")) {
            anyEligible |= Line.site(insurance).equals("eligible");
            if (!insurance.path("inforce").asBoolean()) {
                assertThat(Line.site(insurance)).isNotEqualTo("eligible");
            }
        }
        if (outcome.equals("complete")) {
            assertThat(Line.site(response)).isNotEmpty();
            assertThat(Line.site(response).equals("eligible")).isEqualTo(anyEligible);
        }
    }

    @Test
    void anExactDuplicateGetsTheStoredAnswerAndAChangedOneIsRefused() throws Exception {
        ObjectNode request = norah();
        byte[] first =
                line.post(sandbox, Line.bytes(request), Duration.ofSeconds(5)).body();
        byte[] again =
                line.post(sandbox, Line.bytes(request), Duration.ofSeconds(5)).body();
        assertThat(again).isEqualTo(first);
        request.put("timestamp", "2025-12-16T15:00:00+03:00");
        JsonNode changed = Line.response(line.ask(sandbox, Line.bytes(request)));
        assertThat(Line.errors(changed)).containsExactly("BV-00163@Bundle.entry[1].resource.identifier");
    }

    @ParameterizedTest
    @CsvSource({
        "1, status, cancelled, BV-00538",
        "1, servicedPeriod, , BV-00437",
        "1, priority, , IC-00152",
        "1, purpose, , IC-00154",
        "1, created, 2099-01-01, BV-00062",
        "2, class, , IC-01571",
        "2, policyHolder, , IC-01564",
        "2, status, draft, BV-00340",
    })
    void aBrokenRequestIsRefusedWithTheRulesCode(int entry, String element, String value, String code)
            throws Exception {
        ObjectNode request = norah();
        ObjectNode resource = (ObjectNode) request.path("entry").path(entry).path("resource");
        if (value == null) {
            resource.remove(element);
        } else {
            resource.put(element, value);
        }
        JsonNode response = Line.response(line.ask(sandbox, Line.bytes(request)));
        assertThat(Line.errors(response)).anyMatch(error -> error.startsWith(code + "@"));
    }

    @ParameterizedTest
    @CsvSource({"BV-00341, id, X", "BV-00130, type, batch", "IC-00010, timestamp, "})
    void aBrokenBundleIsAnOperationOutcome(String code, String element, String value) throws Exception {
        ObjectNode request = norah();
        if (value == null) {
            request.remove(element);
        } else {
            request.put(element, value);
        }
        assertThat(line.ask(sandbox, Line.bytes(request)).toString()).contains(code, "fatal-error");
    }

    @Test
    void garbageIsAnsweredAndSurvived() throws Exception {
        byte[] garbage = new byte[200_000];
        new java.util.Random(7).nextBytes(garbage);
        HttpResponse<byte[]> answer = line.post(sandbox, garbage, Duration.ofSeconds(5));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("GE-00013");
        assertThat(Line.site(Line.response(line.ask(sandbox, Line.bytes(norah())))))
                .isEqualTo("eligible");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"DOWN", "RESET", "TRUNCATED"})
    void aBrokenLineIsBroken(Fault fault) throws Exception {
        sandbox.script().play(fault, 1);
        byte[] body = Line.bytes(norah());
        assertThatThrownBy(() -> line.post(sandbox, body, Duration.ofSeconds(5)))
                .isInstanceOf(IOException.class);
        sandbox.script().clear();
        assertThat(line.post(sandbox, Line.bytes(norah()), Duration.ofSeconds(5))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMessageWhoseAnswerGotLostHasItsAnswerStored() throws Exception {
        byte[] body = Line.bytes(norah());
        sandbox.script().play(Fault.TIMEOUT_AFTER_RECEIPT, 1);
        assertThatThrownBy(() -> line.post(sandbox, body, Duration.ofMillis(300)))
                .isInstanceOf(IOException.class);
        assertThat(Line.site(Line.response(line.ask(sandbox, body)))).isEqualTo("eligible");
        assertThat(sandbox.statistics().messages()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"MALFORMED, 200", "WRONG_TYPE, 200", "SERVER_ERROR, 503", "ERROR_OUTCOME, 200", "PAYER_OFFLINE, 200"})
    void aWrongAnswerIsWrongOnce(Fault fault, int status) throws Exception {
        sandbox.script().play(fault, 1);
        assertThat(line.post(sandbox, Line.bytes(norah()), Duration.ofSeconds(5))
                        .statusCode())
                .isEqualTo(status);
        assertThat(Line.site(Line.response(line.ask(sandbox, Line.bytes(norah())))))
                .isEqualTo("eligible");
    }

    @Test
    void theControlDeskPlaysAndClears() throws Exception {
        java.net.URI script = sandbox.baseUri().resolve("/sandbox/script");
        assertThat(line.control(script, "{\"fault\": \"SERVER_ERROR\", \"times\": 2}")
                        .body())
                .contains("SERVER_ERROR");
        assertThat(line.post(sandbox, Line.bytes(norah()), Duration.ofSeconds(5))
                        .statusCode())
                .isEqualTo(503);
        assertThat(line.control(script, "{\"fault\": null}").body()).contains("\"faultsPlayed\":1");
        assertThat(line.control(script, "{\"fault\": \"NONSENSE\"}").statusCode())
                .isEqualTo(400);
        assertThat(line.control(sandbox.baseUri().resolve("/sandbox"), "").body())
                .contains("نورة");
    }

    @Test
    void discoveryFindsBothPoliciesWithoutACoverage() throws Exception {
        SandboxPerson two = sandbox.people().people().stream()
                .filter(person -> person.key().equals("two"))
                .findFirst()
                .orElseThrow();
        ObjectNode request =
                Line.request("N-I-90001", "NI", two.identifiers().getFirst().value(), "x");
        ObjectNode asked = (ObjectNode) request.path("entry").path(1).path("resource");
        asked.remove("insurance");
        asked.putArray("purpose").add("discovery");
        ((tools.jackson.databind.node.ArrayNode) request.path("entry")).remove(2);
        JsonNode response = Line.response(line.ask(sandbox, Line.bytes(request)));
        assertThat(response.path("insurance").size()).isEqualTo(2);
    }
}
