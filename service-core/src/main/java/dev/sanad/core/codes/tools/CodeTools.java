package dev.sanad.core.codes.tools;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.LookUp;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Tool;
import dev.sanad.core.kernel.ToolAnswer;
import dev.sanad.core.kernel.ToolInput;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.kernel.script.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Looking up codes, the exchange's errors and the insurers' reasons of refusal, in either language.
public final class CodeTools {
    private static final int MOST = 10;
    private static final String NPHIES = "http://nphies.sa/terminology/CodeSystem/";
    private static final List<String> REFUSALS =
            List.of(NPHIES + "adjudication-reason", NPHIES + "adjudication-error", NPHIES + "adjudication-outcome");
    private static final String SCHEMA = """
            {"type":"object","properties":{"text":{"type":"string","description":\
            "a code or words in English or Arabic"}},"required":["text"]}""";

    private final CodeService codes;
    private final JsonMapper json = JsonMapper.shared();

    public CodeTools(CodeService codes) {
        this.codes = codes;
    }

    /// The tools, to be registered at wiring.
    public List<Tool> all() {
        return List.of(
                new LookUp(
                        new Tool.Card(
                                "look_up_code",
                                new Words("Look up a code", "البحث عن رمز"),
                                "Looks up codes of the exchange's code systems (benefit categories, site eligibility,"
                                        + " occupations, visit types and the like) by code or by words.",
                                SCHEMA,
                                Tool.Effect.READING),
                        input -> search(input, List.of())),
                new LookUp(
                        new Tool.Card(
                                "explain_refusal",
                                new Words("Explain an error or refusal", "شرح خطأ أو رفض"),
                                "Explains an error code of NPHIES (such as BV-00163) or an insurer's reason of refusal"
                                        + " (such as BE-1-2), or finds it by words.",
                                SCHEMA,
                                Tool.Effect.READING),
                        input -> search(input, REFUSALS)));
    }

    private CompletableFuture<Outcome<ToolAnswer>> search(String input, List<String> systems) {
        String text = ToolInput.of(input).text("text");
        if (text.isBlank()) {
            return ToolInput.missing("text");
        }
        Language language = Folding.isArabic(text) ? Language.AR : Language.EN;
        return codes.search(systems, text, language, MOST).thenApply(found -> found.map(this::answer));
    }

    private ToolAnswer answer(List<Coded> found) {
        ObjectNode root = json.createObjectNode().put("found", found.size());
        ArrayNode list = root.putArray("codes");
        List<Reference> sources = new ArrayList<>();
        for (Coded one : found) {
            list.addObject()
                    .put("code", one.code())
                    .put("system", one.system())
                    .put("text", one.text().en())
                    .put("text_arabic", one.text().ar());
            sources.add(new Reference(
                    Reference.Kind.CODE,
                    one.system() + "|" + one.code(),
                    new Words(
                            one.code() + ": " + one.text().en(),
                            one.code() + ": " + one.text().ar())));
        }
        return new ToolAnswer(
                json.writeValueAsString(root),
                new Words(found.size() + " codes found", "عدد الرموز: " + found.size()),
                sources,
                List.of());
    }
}
