package dev.sanad.core.nphies.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.nphies.Captured;
import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.ErrorCode;
import dev.sanad.core.nphies.fhir.FhirJson;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages as others write them: packed, encoded, referred to and filled in other ways than the captured ones.
class OddMessagesTest {
    private static final String QUESTION =
            new String(Captured.bytes("eligibility/ig-Bundle-4350490e-eligibility-request.json"), UTF_8);
    private static final String ANSWER =
            new String(Captured.bytes("eligibility/oba-14b-Eligibility-Response-Ben-Val.json"), UTF_8);

    private final MessageInspector inspector = new MessageInspector();
    private final MessageChecker checker = new MessageChecker();

    private List<Inspection> inspections(byte[] bytes) {
        checker.check(bytes, Optional.empty());
        return inspector.look(bytes).stream()
                .map(looked -> ((MessageInspector.Looked.Understood) looked).inspection())
                .toList();
    }

    private Inspection only(String json) {
        List<Inspection> all = inspections(json.getBytes(UTF_8));
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().lossless()).isTrue();
        return all.getFirst();
    }

    private List<String> places(String text) {
        checker.check(text.getBytes(UTF_8), Optional.empty());
        return inspector.look(text.getBytes(UTF_8)).stream()
                .map(MessageInspector.Looked::wrappedAt)
                .toList();
    }

    private static String changed(String message, String... pairs) {
        String now = message;
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(now.contains(pairs[i])).as(pairs[i]).isTrue();
            now = now.replace(pairs[i], pairs[i + 1]);
        }
        return now;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-8"})
    void anyUnicodeEncodingIsRead(String charset) {
        for (String mark : List.of("", "\ufeff")) {
            if (charset.equals("UTF-16") && !mark.isEmpty()) {
                continue; // It brings a mark of its own.
            }
            Inspection read = inspections((mark + ANSWER).getBytes(Charset.forName(charset)))
                    .getFirst();
            assertThat(read.header().event()).isEqualTo("eligibility-response");
            assertThat(read.result().outcome()).isEqualTo("complete");
            assertThat(read.lossless()).isTrue();
        }
    }

    @Test
    void everyMessageOfAFileIsFoundHoweverTheyArePacked() {
        String question = oneLine(QUESTION);
        String answer = oneLine(ANSWER);
        assertThat(places("[" + QUESTION + "," + ANSWER + "]")).containsExactly("[0]", "[1]");
        assertThat(places("{\"request\":" + QUESTION + ",\"log\":{\"answers\":[" + ANSWER + "]}}"))
                .containsExactly("request", "log.answers[0]");
        assertThat(places(question + "\n" + answer + "\n\n")).containsExactly("line 1", "line 2");
        assertThat(places(QUESTION + ANSWER)).containsExactly("#1", "#2");
        assertThat(places("{\"body\":"
                        + FhirJson.line(new Element(FhirJson.object().put("t", ANSWER))) + "}"))
                .containsExactly("body.t");
        assertThat(places("[{\"resourceType\":\"Patient\"},{\"resourceType\":\"Claim\"}]"))
                .containsExactly("[0]", "[1]");
    }

    private static String oneLine(String json) {
        return json.replace("\r", "").replace("\n", " ");
    }

    @Test
    void aBadLineAmongGoodOnesIsTheOnlyOneThatIsUnreadable() {
        String text = oneLine(QUESTION) + "\n{\"resourceType\":\n" + oneLine(ANSWER);
        assertThat(inspector.look(text.getBytes(UTF_8)))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(MessageInspector.Looked.Understood.class),
                        bad -> assertThat(bad)
                                .isEqualTo(new MessageInspector.Looked.Unreadable(
                                        "line 2", FhirJson.Fault.TRUNCATED, "1:17")),
                        last -> assertThat(last).isInstanceOf(MessageInspector.Looked.Understood.class));
    }

    @Test
    void referencesLeadHomeInEveryForm() {
        String base = "http://saudigeneralhospital.com.sa/";
        String urns = QUESTION.replaceAll("\"" + base + "[A-Za-z]+/([^\"]+)\"", "\"urn:uuid:$1\"")
                .replaceAll("\"reference\": *\"[A-Za-z]+/([^\"]+)\"", "\"reference\":\"urn:uuid:$1\"");
        String bare = QUESTION.replaceAll("\"fullUrl\": *\"[^\"]+\",", "");
        String bareUrns = urns.replaceAll("\"fullUrl\": *\"[^\"]+\",", "");
        String shouting = QUESTION.replaceAll(
                "\"reference\": *\"" + base + "([^\"]+)\"", "\"reference\":\"HTTP://SaudiGeneralHospital.com.sa/$1\"");
        String versioned = QUESTION.replaceAll("\"reference\": *\"([^\"]+)\"", "\"reference\":\"$1/_history/3\"");
        for (String message : List.of(urns, bare, bareUrns, shouting, versioned)) {
            assertThat(message).isNotEqualTo(QUESTION);
            Inspection read = only(message);
            assertThat(read.header().focus()).isEqualTo("CoverageEligibilityRequest");
            assertThat(read.header().sender().value()).isEqualTo("PR-FHIR");
        }
    }

    @Test
    void aSenderWhoIsOnlyReferredToIsFound() {
        String reference = "{\"reference\":\"Organization/b1b3432921324f97af3be9fd0b1a14ae\"}";
        String message = QUESTION.replaceFirst("\"sender\": *\\{[^}]+}\\s*}", "\"sender\":" + reference);
        assertThat(message).isNotEqualTo(QUESTION);
        Inspection.Header header = only(message).header();
        assertThat(header.sender())
                .isEqualTo(new Element.Identifier("http://nphies.sa/license/provider-license", "PR-FHIR"));
        assertThat(header.receiver().value()).isEqualTo("INS-FHIR");
        assertThat(checker.check(message.getBytes(UTF_8), Optional.empty()))
                .singleElement()
                .isInstanceOfSatisfying(
                        MessageChecker.Checked.Ran.class,
                        ran -> assertThat(ran.findings()).isEmpty());
    }

    @Test
    void withoutAFocusTheEventSaysWhatItIsAbout() {
        String focusless = ANSWER.replaceFirst("\"focus\": *\\[[^]]*]", "\"focus\":[]");
        assertThat(only(focusless).header().focus()).isEqualTo("CoverageEligibilityResponse");
        String nowhere =
                ANSWER.replaceFirst("(\"focus\": *\\[[^\"]*\"reference\": *\")[^\"]+", "$1http://no.where/x/1");
        assertThat(only(nowhere).header().focus()).isEqualTo("CoverageEligibilityResponse");
        String poll = only(new String(Captured.bytes("poll/sbx-poll-response-a2882e56.json"), UTF_8))
                .header()
                .focus();
        assertThat(poll).isEqualTo("Task");
    }

    @Test
    void theEventMayStandInAnAddress() {
        assertThat(only("""
                {"resourceType":"Bundle","type":"message","entry":[{"resource":{"resourceType":"MessageHeader",
                 "eventUri":"http://nphies.sa/terminology/CodeSystem/ksa-message-events#poll-request"}}]}""").header().event()).isEqualTo("poll-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"resourceType\":\"MessageHeader\",\"eventCoding\":{\"code\":\"claim-request\"}}|resource",
                "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"}}]}|bundle",
                "{\"resourceType\":\"Bundle\"}|bundle",
                "{\"resourceType\":\"Bundle\",\"entry\":[null,{\"resource\":null},{\"resource\":5},\"x\",{\"fullUrl\":7}]}|bundle",
                "{\"resourceType\":\"Bundle\",\"entry\":{\"resource\":{\"resourceType\":\"MessageHeader\"}}}|message",
                "{\"resourceType\":\"OperationOutcome\",\"issue\":{\"severity\":\"fatal\"}}|outcome",
                "{\"resourceType\":\"Invention\",\"total\":\"much\"}|resource",
            })
    void whateverItIsItIsNamed(String json, String kind) {
        assertThat(only(json).kind()).isEqualTo(kind);
    }

    @Test
    void severalCodesAndPlacesOfOneErrorAreAllTold() {
        Inspection outcome = only("""
                {"resourceType":"OperationOutcome","issue":[
                 {"severity":"error","code":"invalid","expression":["Bundle.id","Bundle.type"],
                  "details":{"coding":[{"code":"BV-00341"},{"code":"BV-00130","display":"type"}]}},
                 {"severity":"fatal","code":"structure","diagnostics":"no structure"},
                 {"severity":"information","code":"informational","diagnostics":"all well"}]}""");
        assertThat(outcome.result().errors())
                .containsExactly(
                        new ErrorCode("BV-00341", "", "Bundle.id"),
                        new ErrorCode("BV-00341", "", "Bundle.type"),
                        new ErrorCode("BV-00130", "type", "Bundle.id"),
                        new ErrorCode("BV-00130", "type", "Bundle.type"),
                        new ErrorCode("", "no structure", ""));
        assertThat(outcome.result().notes()).containsExactly(new ErrorCode("", "all well", ""));
        String place =
                "{\"url\":\"http://nphies.sa/fhir/ksa/nphies-fs/StructureDefinition/extension-error-expression\","
                        + "\"valueString\":\"%s\"}";
        Inspection response = only(
                "{\"resourceType\":\"CoverageEligibilityResponse\",\"error\":[{\"code\":{\"coding\":[{\"code\":\"A\","
                        + "\"extension\":[" + place.formatted("p") + "," + place.formatted("q")
                        + "]},{\"code\":\"B\"}]},\"extension\":[" + place.formatted("r") + "]}]}");
        assertThat(response.result().errors())
                .containsExactly(new ErrorCode("A", "", "p"), new ErrorCode("A", "", "q"), new ErrorCode("B", "", "r"));
    }

    @Test
    void strangeNumbersKeepTheirForm() {
        String claim = "{\"resourceType\":\"Claim\",\"total\":{\"value\":%s,\"currency\":\"SAR\"}}";
        for (String number : List.of("1.000", "1e2", "-0", "0.00", "9".repeat(300) + ".10", "12345678901234567890")) {
            Inspection read = only(claim.formatted(number));
            assertThat(read.result().totals())
                    .extracting(total -> total.amount().toString())
                    .containsExactly(number);
        }
        assertThat(only(claim.formatted("\"100.50\"")).result().totals())
                .extracting(total -> total.amount().toString())
                .containsExactly("100.50");
        assertThat(only(claim.formatted("\"a lot\"")).notUnderstood()).containsExactly("Claim.total.value (decimal)");
        assertThat(inspector.look(claim.formatted("1e5000").getBytes(UTF_8)))
                .containsExactly(new MessageInspector.Looked.Unreadable("", FhirJson.Fault.TOO_LARGE, ""));
    }

    @Test
    void companionsContainedResourcesAndStrangeExtensionsAreKeptAndNamed() {
        Inspection read = only("""
                {"resourceType":"Patient","birthDate":"1990-01-01",
                 "_birthDate":{"extension":[{"url":"http://vendor.example/time","valueDateTime":"1990-01-01T10:00:00Z"}]},
                 "name":[{"given":["A",null],"_given":[null,{"id":"g"}]}],
                 "contained":[{"resourceType":"Organization","id":"o","name":"O"},{"resourceType":"Gadget"}],
                 "generalPractitioner":[{"reference":"#o"}]}""");
        assertThat(read.notUnderstood())
                .containsExactly(
                        "Patient._birthDate.extension[0] http://vendor.example/time", "Patient.contained[1] (Gadget)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello|NOT_JSON",
                "<Bundle xmlns=\"http://hl7.org/fhir\"/>|NOT_JSON",
                "// a remark {}|NOT_JSON",
                "{\"resourceType\":\"Claim\",\"a\":NaN}|NOT_JSON",
                "{\"resourceType\":\"Claim\",\"id\":\"a\",\"id\":\"b\"}|NAME_TWICE",
                "null|NOT_FHIR",
                "42|NOT_FHIR",
                "\"Bundle\"|NOT_FHIR",
                "{\"resourcetype\":\"Bundle\"}|NOT_FHIR",
                "{\"resourceType\":\"Claim\"} and more|NOT_JSON",
                "' '|EMPTY",
            })
    void whatIsNoMessageIsSaidToBeNone(String text, FhirJson.Fault fault) {
        for (Object looked : inspector.look(text.getBytes(UTF_8))) {
            assertThat(looked)
                    .isInstanceOfSatisfying(
                            MessageInspector.Looked.Unreadable.class,
                            unreadable -> assertThat(unreadable.fault()).isEqualTo(fault));
        }
        assertThat(checker.check(text.getBytes(UTF_8), Optional.empty()))
                .singleElement()
                .isInstanceOf(MessageChecker.Checked.Unreadable.class);
    }

    @Test
    void anArabicCodePageIsNotTakenForUnicode() {
        byte[] bytes = changed(QUESTION, "Ahmad Khaled Abbas", "سارة").getBytes(Charset.forName("windows-1256"));
        assertThat(inspector.look(bytes)).singleElement().isInstanceOf(MessageInspector.Looked.Unreadable.class);
    }

    @Test
    void amountsOfBenefitsSayWhichBenefit() {
        assertThat(only(ANSWER).result().totals())
                .extracting(Inspection.Total::name)
                .allMatch(name -> name.startsWith("allowed ") || name.startsWith("used "))
                .allMatch(name -> name.split(" ", -1).length == 3);
    }
}
