package dev.sanad.core.nphies.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.nphies.Captured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NphiesCommandTest {
    private static final String MESSAGES = "src/test/resources/nphies/messages/";
    private static final String GOOD = MESSAGES + "eligibility/tp-eligibility-request-55b4f8ef.json";
    private static final String BROKEN = MESSAGES + "eligibility/tp-eligibility-request-8d3fc65c.json";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return new NphiesCommand().run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private String printed() {
        return out.toString(UTF_8);
    }

    @Test
    void inspectingAGoodMessageEndsWell() {
        assertThat(run("inspect", GOOD)).isZero();
        assertThat(printed()).contains("eligibility-request").contains("CoverageEligibilityRequest");
    }

    @Test
    void inspectingAnAnswerWithErrorsSaysSo() {
        assertThat(run("inspect", MESSAGES + "eligibility/sbx-eligibility-response-error-1429dfd1.json"))
                .isEqualTo(1);
        assertThat(printed()).contains("BV-00797").contains("IB-00343");
    }

    @Test
    void checkingTellsTheRuleAndThePlaceInBothLanguages() {
        assertThat(run("check", BROKEN)).isEqualTo(1);
        assertThat(printed()).contains("RE-00169  A reference leads to nothing").contains("Bundle.entry[1].resource");
        assertThat(run("check", GOOD)).isZero();
        out.reset();
        assertThat(run("check", BROKEN, "--lang", "ar")).isEqualTo(1);
        assertThat(printed())
                .contains("RE-00169  تشير إحدى المراجع")
                .contains("خطأ")
                .doesNotContain("error");
    }

    @Test
    void checkingOnAnotherDayFindsTheVisitInThePast() {
        assertThat(run("check", GOOD, "--today", "2030-01-01", "--json")).isEqualTo(1);
        JsonNode node = new JsonMapper().readTree(printed());
        assertThat(node.path("today").asString()).isEqualTo("2030-01-01");
        assertThat(node.path("findings").findValuesAsString("code")).contains("BV-00058");
        assertThat(node.path("findings").get(0).propertyNames())
                .containsExactly("code", "severity", "path", "field", "text", "en", "ar");
    }

    @Test
    void ofAnEventWithoutAPackOnlyTheEnvelopeIsChecked() {
        assertThat(run("check", MESSAGES + "claim/oba-10-Claim-Professional-Request.json"))
                .isZero();
        assertThat(printed())
                .contains("claim-request", "envelope 2026.12", "there is no rule pack for this event yet")
                .doesNotContain("error ");
        out.reset();
        run("check", MESSAGES + "claim/oba-10-Claim-Professional-Request.json", "--json");
        JsonNode node = new JsonMapper().readTree(printed());
        assertThat(node.path("pack").asString()).isEqualTo("envelope");
        assertThat(node.path("whole").booleanValue()).isFalse();
    }

    @Test
    void findingsStandInBothLanguagesUnlessOneIsAskedFor() {
        run("check", BROKEN);
        assertThat(printed())
                .contains("A reference leads to nothing in the message.", "تشير إحدى المراجع إلى مورد غير موجود");
        out.reset();
        run("check", BROKEN, "--lang", "en");
        assertThat(printed())
                .contains("A reference leads to nothing in the message.")
                .doesNotContain("تشير");
        out.reset();
        run("check", BROKEN, "--json");
        JsonNode finding = new JsonMapper().readTree(printed()).path("findings").get(0);
        assertThat(finding.path("en").asString()).isEqualTo("A reference leads to nothing in the message.");
        assertThat(finding.path("ar").asString()).isEqualTo("تشير إحدى المراجع إلى مورد غير موجود في الرسالة.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eligibility/oba-14b-Eligibility-Response-Ben-Val.json",
                "eligibility/sbx-eligibility-response-error-1429dfd1.json",
                "status-check/oba-9c-StatusCheck-Response-Do-Not-Process.json",
                "poll/oba-12b-Poll-Response-Do-Not-Process.json",
                "errors/sbx-operationoutcome-5988127d.json",
                "advanced-auth/sbx-advanced-authorization-institutional-ip-88eb96c9-e2.json",
                "payment-reconciliation/oba-13a-Payment-Reconciliation.json"
            })
    void whatTheClinicReceivesIsNoRequestAndBreaksNoRule(String file) {
        assertThat(run("check", MESSAGES + file)).isZero();
        assertThat(printed()).contains("this is no request").doesNotContain("BV-", "GE-", "error ");
        out.reset();
        assertThat(run("check", MESSAGES + file, "--json")).isZero();
        JsonNode node = new JsonMapper().readTree(printed());
        assertThat(node.path("request").booleanValue()).isFalse();
        assertThat(node.path("findings").isEmpty()).isTrue();
    }

    @Test
    void severalMessagesOfAFileAreEachToldApart(@TempDir Path folder) throws IOException {
        String good = Files.readString(Path.of(GOOD));
        String broken = Files.readString(Path.of(BROKEN));
        Path file = Files.writeString(folder.resolve("two.JSON"), "[" + good + "," + broken + "]");
        assertThat(run("check", file.toString(), "--json")).isEqualTo(1);
        var lines = printed().lines().map(new JsonMapper()::readTree).toList();
        assertThat(lines).extracting(line -> line.path("wrappedAt").asString()).containsExactly("[0]", "[1]");
        assertThat(lines.get(0).path("findings").findValuesAsString("severity")).doesNotContain("error");
        assertThat(lines.get(1).path("findings").findValuesAsString("code")).contains("RE-00169");
        out.reset();
        assertThat(run("inspect", folder.toString())).isZero();
        assertThat(printed()).contains("[0]", "[1]", "nothing is lost");
    }

    @Test
    void aResourceAloneIsNoMessage(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"resourceType\":\"Claim\"}");
        assertThat(run("check", file.toString())).isEqualTo(1);
        assertThat(printed()).contains("Claim", "no message");
    }

    @Test
    void aFolderGivesOneJsonObjectALine() {
        assertThat(run("inspect", MESSAGES, "--json")).isEqualTo(1);
        var lines = printed().lines().toList();
        assertThat(lines).hasSameSizeAs(Captured.all());
        for (String line : lines) {
            JsonNode node = new JsonMapper().readTree(line);
            assertThat(node.path("readable").booleanValue()).isTrue();
            assertThat(node.path("lossless").booleanValue()).isTrue();
            assertThat(node.propertyNames())
                    .contains(
                            "file", "event", "sender", "receiver", "focus", "outcome", "adjudicationOutcome", "errors")
                    .contains("totals", "tags", "nested", "notUnderstood");
        }
    }

    @Test
    void anUnreadableFileIsSaidToBeSo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"resourceType\":\"Bun");
        assertThat(run("inspect", file.toString())).isEqualTo(1);
        assertThat(printed()).contains("the file ends early");
        assertThat(run("check", file.toString(), "--lang", "ar")).isEqualTo(1);
        assertThat(printed()).contains("الملف ينتهي قبل اكتماله");
        out.reset();
        assertThat(run("inspect", folder.toString(), "--json")).isEqualTo(1);
        assertThat(new JsonMapper().readTree(printed()).path("fault").asString())
                .isEqualTo("TRUNCATED");
        assertThat(run("inspect", folder.resolve("missing.json").toString())).isEqualTo(1);
    }

    @Test
    void controlCharactersOfAFileDoNotReachTheTerminal(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.json"),
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"MessageHeader\","
                        + "\"eventCoding\":{\"code\":\"a\\u001b[31m\\nb\"}}}]}");
        run("inspect", file.toString());
        assertThat(printed()).contains("a [31m b").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inspect",
                "guess x",
                "inspect a b",
                "inspect a --lang fr",
                "inspect a --today 2026-01-01",
                "check a --today tomorrow",
                "check a --today",
                "inspect a --loud"
            })
    void wrongUsageIsExplained(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("usage:");
        assertThat(printed()).isEmpty();
    }

    @Test
    void helpIsPrintedWithoutAnError() {
        assertThat(run("--help")).isZero();
        assertThat(printed()).contains("inspect FILE|DIR").contains("check");
    }
}
