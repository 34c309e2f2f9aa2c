package dev.sanad.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.sandbox.people.SandboxCoverage;
import dev.sanad.sandbox.people.SandboxPerson;
import dev.sanad.sandbox.people.SandboxPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Each rule broken alone in a message that passes, and the people whom the answers are about.
class ConformanceTest {
    private static final Sandbox SANDBOX = Sandbox.start(SandboxConfig.quick(Line.at("2025-12-16")));
    private static final Line LINE = new Line();
    private static final JsonMapper MAPPER = new JsonMapper();

    @AfterAll
    static void end() {
        LINE.close();
        SANDBOX.close();
    }

    private static ObjectNode norah() throws IOException {
        SandboxPerson norah = SANDBOX.people().people().getFirst();
        return Line.request(
                "N-I-90001",
                "NI",
                norah.identifiers().getFirst().value(),
                norah.coverages().getFirst().memberId());
    }

    /// Puts a value at a path such as `entry/1/resource/priority`; no value removes what is there.
    private static void put(ObjectNode tree, String path, String json) {
        int last = path.lastIndexOf('/');
        JsonNode parent = last < 0 ? tree : tree.at("/" + path.substring(0, last));
        String name = path.substring(last + 1);
        assertThat(parent.isContainer()).as(path).isTrue();
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), MAPPER.readTree(json));
        } else if (json == null) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, MAPPER.readTree(json));
        }
    }

    @Test
    void theMessageItselfPasses() throws Exception {
        JsonNode response = Line.response(LINE.ask(SANDBOX, Line.bytes(norah())));
        assertThat(Line.errors(response)).isEmpty();
        assertThat(Line.site(response)).isEqualTo("eligible");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DT-00052 | timestamp | \"2025-12-16\"",
                "BV-00225 | meta | {\"profile\": [\"http://nphies.sa/bundle\"]}",
                "BV-00225 | entry/4/resource/meta | {\"profile\": [\"http://nphies.sa/patient\"]}",
                "FR-00007 | entry/4/fullUrl | \"http://provider.com/CoverageEligibilityRequest/01261\"",
                "FR-00008 | entry/4/fullUrl | \"http://provider.com/Patient/1/_history/2\"",
                "BV-00208 | entry/4/fullUrl | \"http://provider.com/patient-b69581e3-7adc-47c4-bca5-3fc7d6a50e58\"",
                "BV-00168 | entry/0/resource/id | \"1\"",
                "BV-00248 | entry/0/resource/response | {\"identifier\": \"1\", \"code\": \"ok\"}",
                "IC-00226 | entry/0/resource/sender |",
                "IC-00218 | entry/0/resource/destination |",
                "BV-00218 | entry/0/resource/destination/0/endpoint | \"payer\"",
                "BV-00211 | entry/0/resource/sender/identifier/system | \"http://provider.com/license\"",
                "BV-00177 | entry/0/resource/source/endpoint | \"provider\"",
                "BV-00221 | entry/0/resource/focus | [{\"reference\": \"a\"}, {\"reference\": \"b\"}]",
                "RE-00100 | entry/0/resource/focus/0/reference | \"http://provider.com/Coverage/none\"",
                "BV-00545 | entry/0/resource/eventCoding/code | \"error-notice\"",
                "BV-00167 | entry/0/resource/eventCoding/code | \"poll-request\"",
            })
    void aBrokenEnvelopeIsAnOperationOutcome(String code, String path, String json) throws Exception {
        ObjectNode request = norah();
        put(request, path, json);
        JsonNode answer = LINE.ask(SANDBOX, Line.bytes(request));
        assertThat(answer.path("entry")
                        .path(0)
                        .path("resource")
                        .path("response")
                        .path("code")
                        .asString())
                .isEqualTo("fatal-error");
        assertThat(answer.toString()).contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "RE-00176 | Bundle.entry[1].resource.facility | 1/facility/reference"
                        + " | \"http://provider.com/Patient/patient-b69581e3-7adc-47c4-bca5-3fc7d6a50e58\"",
                "RE-00169 | Bundle.entry[2].resource.payor[0] | 2/payor/0/reference | \"http://a/Organization/9\"",
                "IB-00117 | Bundle.entry[1].resource.priority | 1/priority | {\"coding\": [{\"code\": \"soon\"}]}",
                "IB-00118 | Bundle.entry[1].resource.purpose | 1/purpose | [\"curiosity\"]",
                "RE-00179 | Bundle.entry[1].resource.insurance | 1/insurance |",
                "IC-00147 | Bundle.entry[1].resource.insurance[0].coverage | 1/insurance | [{\"focal\": true}]",
                "IC-01437 | Bundle.entry[1].resource.servicedPeriod.end | 1/servicedPeriod/end |",
                "BV-00058 | Bundle.entry[1].resource.serviced | 1/servicedPeriod/start | \"2020-01-01\"",
                "BV-00052 | Bundle.entry[1].resource.servicedPeriod | 1/servicedPeriod/end | \"2020-01-01\"",
                "BV-00472 | Bundle.entry[4].resource.modifierExtension | 4/modifierExtension | [{\"url\": \"a\"}]",
                "BV-00389 | Bundle.entry[4].resource.telecom | 4/telecom | []",
                "BV-00219 | Bundle.entry[1].resource.identifier[0].system | 1/identifier/0/system | \"ours\"",
                "BV-00526 | Bundle.entry[2].resource.type.coding | 2/type"
                        + " | {\"coding\": [{\"system\": \"a\", \"code\": \"EHCPOL\"}, {\"system\": \"a\", \"code\": \"b\"}]}",
                "IB-00420 | Bundle.entry[4].resource.extension | 4/extension"
                        + " | [{\"url\": \"x/extension-occupation\", \"valueCodeableConcept\":"
                        + " {\"coding\": [{\"code\": \"wizard\"}]}}]",
                "IC-00240 | Bundle.entry[4].resource.gender.extension | 4/_gender |",
                "IB-00186 | Bundle.entry[4].resource.gender | 4/gender | \"both\"",
                "BV-00339 | Bundle.entry[4].resource.active | 4/active | false",
                "IB-00189 | Bundle.entry[4].resource.maritalStatus | 4/maritalStatus"
                        + " | {\"coding\": [{\"code\": \"Z\"}]}",
                "BV-00848 | Bundle.entry[4].resource.birthDate | 4/birthDate | \"1850-01-01\"",
                "IC-01428 | Bundle.entry[4].resource.identifier[0].type | 4/identifier/0/type |",
                "IB-00343 | Bundle.entry[4].resource.identifier[0].type.coding[0].code | 4/identifier/0/system"
                        + " | \"http://nphies.sa/identifier/iqama\"",
                "BV-00797 | Bundle.entry[4].resource.identifier[0].value | 4/identifier/0/value | \"2000000000\"",
                "IB-00107 | Bundle.entry[2].resource.relationship | 2/relationship"
                        + " | {\"coding\": [{\"code\": \"neighbour\"}]}",
                "IB-00109 | Bundle.entry[2].resource.type | 2/type | {\"coding\": [{\"code\": \"HIP\"}]}",
                "BV-00324 | Bundle.entry[2].resource.network | 2/network | \"1234567890123456789012345678901\"",
                "GE-00031 | Bundle.entry[3].resource.identifier[0].value | 3/identifier/0/value | \"other\"",
                "FR-00022 | Bundle.entry[3].resource.address | 3/address | [{\"use\": \"home\", \"text\": \"a\"}]",
                "BV-00901 | Bundle.entry[6].resource.status | 6/status | \"inactive\"",
                "IC-01616 | Bundle.entry[6].resource.type | 6/type |",
                "GE-00034 | Bundle.entry[1].resource.insurer | 5/identifier/0/value | \"N-I-90002\"",
            })
    void aBrokenResourceIsABusinessErrorWithItsPlace(String code, String at, String path, String json)
            throws Exception {
        ObjectNode request = norah();
        int slash = path.indexOf('/');
        put(request, "entry/" + path.substring(0, slash) + "/resource" + path.substring(slash), json);
        JsonNode response = Line.response(LINE.ask(SANDBOX, Line.bytes(request)));
        assertThat(response.path("outcome").asString()).isEqualTo("error");
        assertThat(Line.errors(response)).contains(code + "@" + at);
    }

    @Test
    void whatNothingLeadsToIsRefused() throws Exception {
        ObjectNode request = norah();
        ObjectNode extra = request.withArray("entry").addObject().put("fullUrl", "http://provider.com/Patient/77");
        ObjectNode copy = (ObjectNode) request.at("/entry/4/resource").deepCopy();
        extra.set("resource", copy.put("id", "77"));
        JsonNode response = Line.response(LINE.ask(SANDBOX, Line.bytes(request)));
        assertThat(Line.errors(response)).containsExactly("RE-00177@Bundle.entry[7]");
    }

    @ParameterizedTest
    @CsvSource({"2025-09-18, 2025-12-17, ''", "2025-09-17, 2025-12-17, BV-00555"})
    void aNewbornIsNinetyDaysOldAtMost(String born, String end, String code) throws Exception {
        ObjectNode request = norah();
        put(request, "entry/4/resource/birthDate", "\"" + born + "\"");
        put(request, "entry/1/resource/servicedPeriod/end", "\"" + end + "\"");
        put(
                request,
                "entry/1/resource/extension",
                "[{\"url\": \"http://nphies.sa/x/extension-newborn\", \"valueBoolean\": true}]");
        List<String> errors = Line.errors(Line.response(LINE.ask(SANDBOX, Line.bytes(request))));
        assertThat(errors.stream().map(error -> error.substring(0, error.indexOf('@'))))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void thePeopleShowEverySiteEligibilityOfTheCodeSystem() throws Exception {
        Set<String> codes =
                Files.readAllLines(Path.of("../service-core/src/main/terminology/siteEligibility.csv")).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')).replace("\"", ""))
                        .collect(Collectors.toSet());
        assertThat(codes).hasSize(8);
        Set<String> seen = new HashSet<>();
        for (SandboxPerson person : SANDBOX.people().people()) {
            for (SandboxCoverage coverage : person.coverages()) {
                SandboxPerson.Document document = person.identifiers().getFirst();
                ObjectNode request = Line.request(
                        coverage.payer(),
                        document.type().equals("NI") ? "NI" : "MR",
                        document.value(),
                        coverage.memberId());
                String answer = LINE.ask(SANDBOX, Line.bytes(request)).toString();
                codes.stream()
                        .filter(code -> answer.contains("\"code\":\"" + code + "\""))
                        .forEach(seen::add);
            }
        }
        assertThat(seen).isEqualTo(codes);
    }

    @Test
    void thePeopleShowWhatADeskMeets() {
        List<SandboxPerson> people = SANDBOX.people().people();
        assertThat(people).hasSizeGreaterThanOrEqualTo(30);
        assertThat(people).extracting(SandboxPerson::key).doesNotHaveDuplicates();
        assertThat(people).allSatisfy(person -> {
            assertThat(person.name().ar()).isNotBlank();
            assertThat(person.scenario().ar()).isNotBlank();
            assertThat(person.scenario().en()).isNotBlank();
        });
        assertThat(people).anyMatch(person -> person.coverages().size() > 1);
        assertThat(people).anyMatch(person -> person.quirks().queuedMessages());
        assertThat(people.stream().flatMap(person -> person.identifiers().stream()))
                .extracting(SandboxPerson.Document::type)
                .contains("NI", "PRC", "PPN", "VP", "BN", "DP", "MR", "GCC");
        Set<String> limits = people.stream()
                .flatMap(person -> person.coverages().stream())
                .flatMap(coverage -> SANDBOX.people().plan(coverage.plan()).items().stream())
                .flatMap(item -> item.limits().stream())
                .map(SandboxPlan.Limit::type)
                .collect(Collectors.toSet());
        assertThat(limits)
                .contains(
                        "benefit", "approval-limit", "copay-percent", "copay-maximum", "copay", "deductible", "visit");
    }

    @Test
    void theQueuedMessagesTagIsOnTheHeader() throws Exception {
        SandboxPerson waiting = SANDBOX.people().people().stream()
                .filter(person -> person.quirks().queuedMessages())
                .findFirst()
                .orElseThrow();
        SandboxCoverage coverage = waiting.coverages().getFirst();
        JsonNode answer = LINE.ask(
                SANDBOX,
                Line.bytes(Line.request(
                        coverage.payer(), "NI", waiting.identifiers().getFirst().value(), coverage.memberId())));
        assertThat(answer.at("/entry/0/resource/meta/tag/0/code").asString()).isEqualTo("queued-messages");
    }
}
