package dev.sanad.sandbox.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.sandbox.model.rules.Answer.Block;
import dev.sanad.sandbox.model.rules.Turn.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.StringNode;

/// Conversations with tools and results of the workstation's shape, personal values already taken out.
class ClinicToolsTest {
    private static final String ID = "0b1c2d3e-0000-4000-8000-1234567890ab";
    private static final List<OfferedTool> TOOLS = List.of(
            RuleResponderTest.tool(
                    "find_patient",
                    "Finds patients of the clinic by name in English or Arabic, national ID, iqama, passport, file number,"
                            + " phone or member number. Returns up to 8 with their patient_id.",
                    "text!"),
            RuleResponderTest.tool(
                    "get_patient",
                    "Opens one patient's record: age, gender, documents, and coverages with insurer, member number, plan"
                            + " and validity. Takes the patient_id that find_patient gave.",
                    "patient_id!"),
            RuleResponderTest.tool(
                    "last_eligibility_answer",
                    "Gives the newest eligibility answer of a patient: covered or not, the sentence for the patient, and"
                            + " the benefits with limits, used amounts and copay.",
                    "patient_id!"),
            RuleResponderTest.tool(
                    "eligibility_history",
                    "Lists the last 20 eligibility checks of a patient, newest first.",
                    "patient_id!"),
            RuleResponderTest.tool(
                    "count_todays_checks",
                    "Counts the eligibility checks of the last day: covered, not covered, undetermined, waiting, failed."),
            RuleResponderTest.tool(
                    "start_eligibility_check",
                    "Proposes to ask the insurer whether a patient is covered on a day. A person has to agree before"
                            + " anything is sent. Takes patient_id, optionally coverage_id and the day of the visit.",
                    "patient_id!",
                    "coverage_id",
                    "day"),
            RuleResponderTest.tool(
                    "look_up_code",
                    "Looks up codes of the exchange's code systems (benefit categories, site eligibility, occupations,"
                            + " visit types and the like) by code or by words.",
                    "text!"),
            RuleResponderTest.tool(
                    "explain_refusal",
                    "Explains an error code of NPHIES (such as BV-00163) or an insurer's reason of refusal (such as"
                            + " BE-1-2), or finds it by words.",
                    "text!"),
            RuleResponderTest.tool(
                    "search_knowledge",
                    "Searches the knowledge base: rules of the exchange and the clinic's own documents.",
                    "text!"));
    private static final Map<String, String> CLINIC = Map.of(
            "find_patient",
            """
            {"found":1,"patients":[{"patient_id":"0b1c2d3e-0000-4000-8000-1234567890ab","name":"[NAME_1]",
            "name_arabic":"[NAME_2]","document":"[NATIONAL_ID_1]","age_years":34,"coverages":1}]}""",
            "last_eligibility_answer",
            """
            {"verdict":"COVERED","sentence":"Covered. The patient pays 20 %.","sentence_arabic":"مغطى. يدفع المريض 20٪.",
            "site_eligibility":"Eligible","sources":[{"cite":1,"title":"Answer of 1 March"}],"insurances":[
            {"insurer":"Sandbox Insurance","in_force":true,"benefits":[
            {"category":"Dental","excluded":false,"limits":[{"type":"Benefit","allowed":"SAR 2000","used":"SAR 150"},
            {"type":"Copay","allowed":"20 %"}]},{"category":"Optical","excluded":true,"limits":[]}]}],"errors":[]}""",
            "eligibility_history",
            "{\"found\":2,\"checks\":[{\"asked_at\":\"2026-03-01\",\"state\":\"ANSWERED\"},"
                    + "{\"asked_at\":\"2026-01-01\",\"state\":\"FAILED\"}]}",
            "count_todays_checks",
            "{\"covered\":12,\"not_covered\":3,\"waiting\":2,\"failed\":0}",
            "explain_refusal",
            "{\"found\":1,\"codes\":[{\"code\":\"BE-1-2\",\"system\":\"http://nphies.sa/terminology/x\","
                    + "\"text\":\"Service is not covered\",\"text_arabic\":\"الخدمة غير مغطاة\"}]}",
            "start_eligibility_check",
            "{\"error\":\"The person declined\"}");

    private final List<String> called = new ArrayList<>();
    private final RuleResponder model = new RuleResponder(() -> "call-" + called.size());

    private String talk(String question, Map<String, String> clinic) {
        List<Turn> turns = new ArrayList<>(List.of(new Turn(true, List.of(new Part.Words(question)))));
        for (int round = 0; round < 6; round++) {
            Asking asking = new Asking("", turns, TOOLS, new Asking.Force.Free(), 0, List.of());
            Answer answer = model.answer(asking, 0);
            if (answer.stop() != Answer.Stop.TOOL) {
                return ((Block.Prose) answer.blocks().getFirst()).markdown();
            }
            List<Part> uses = new ArrayList<>();
            List<Part> results = new ArrayList<>();
            for (Block block : answer.blocks()) {
                Block.Call call = (Block.Call) block;
                called.add(call.tool());
                uses.add(new Part.Use(call.id(), call.tool(), call.input()));
                String given = clinic.getOrDefault(call.tool(), "{\"found\":0}");
                results.add(new Part.Result(call.id(), List.of(StringNode.valueOf(given)), false));
            }
            turns.add(new Turn(false, uses));
            turns.add(new Turn(true, results));
        }
        throw new AssertionError("it never ends");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Is [NAME_1] covered? | find_patient,last_eligibility_answer",
                "What does patient [NAME_1] pay for dental? | find_patient,last_eligibility_answer",
                "ماذا تدفع المريضة [NAME_2]؟ | find_patient,last_eligibility_answer",
                "What is the limit left for glasses of [NAME_1]? | find_patient,last_eligibility_answer",
                "Show earlier checks of [NAME_1] | find_patient,eligibility_history",
                "Find [NAME_1] | find_patient",
                "Show the record of [NATIONAL_ID_1] | find_patient",
                "How many checks are waiting? | count_todays_checks",
                "كم عدد عمليات التحقق اليوم؟ | count_todays_checks",
                "Ask the insurer about [NAME_1] | find_patient,start_eligibility_check",
                "ابدأ التحقق من أهلية [NAME_1] | find_patient,start_eligibility_check",
                "What does BE-1-2 mean? | explain_refusal",
                "Why would a payer refuse a crown? | explain_refusal",
                "Is orthodontics for children covered? | search_knowledge",
            })
    void walksToTheAnswerThroughTheFittingTools(String question, String tools) {
        talk(question, CLINIC);
        assertThat(String.join(",", called)).isEqualTo(tools);
    }

    @Test
    void writesAnAnswerOfAnInsurerForAPerson() {
        String said = talk("What does patient [NAME_1] pay for dental?", CLINIC);
        assertThat(said)
                .contains("Covered. The patient pays 20 %. [1]\n")
                .contains("| Category | Excluded | Limits |")
                .contains("| Dental | no | Benefit: Allowed SAR 2000, Used SAR 150; Copay: Allowed 20 % |")
                .doesNotContain("sentence_arabic", "مغطى", ID, "Name");
        String arabic = talk("ماذا تدفع المريضة [NAME_2]؟", CLINIC);
        assertThat(arabic).contains("مغطى. يدفع المريض 20٪. [1]\n").doesNotContain("Covered. The patient");
    }

    @Test
    void leavesOutWhatIsNoTextForAPerson() {
        assertThat(talk("What does BE-1-2 mean?", CLINIC))
                .contains("- **Code:** BE-1-2", "- **Text:** Service is not covered")
                .doesNotContain("http", "الخدمة");
        assertThat(talk("ما معنى BE-1-2؟", CLINIC)).contains("الخدمة غير مغطاة").doesNotContain("Service");
    }

    @Test
    void asksWhichOneIsMeantWhereSeveralAreFound() {
        String said = talk(
                "Is Ahmad covered?",
                Map.of(
                        "find_patient",
                        "{\"found\":2,\"patients\":[{\"patient_id\":\"a\",\"name\":\"[NAME_1]\",\"age_years\":30},"
                                + "{\"patient_id\":\"b\",\"name\":\"[NAME_2]\",\"age_years\":40}]}"));
        assertThat(called).startsWith("find_patient").doesNotContain("last_eligibility_answer", "eligibility_history");
        assertThat(said).contains("| [NAME_1] | 30 |", "| [NAME_2] | 40 |", "Say which one is meant");
    }

    @Test
    void saysWhereItLookedInVain() {
        String said = talk("Is [NAME_1] covered?", Map.of());
        assertThat(said).contains("There is not enough information", "Find patient");
    }

    @Test
    void tellsThatAPersonDeclined() {
        String said = talk("Start an eligibility check for [NAME_1]", CLINIC);
        assertThat(said)
                .contains("Start eligibility check could not answer: The person declined")
                .doesNotContain("not enough");
    }
}
