package dev.sanad.core.knowledge.tools;

import dev.sanad.core.kernel.LookUp;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Tool;
import dev.sanad.core.kernel.ToolAnswer;
import dev.sanad.core.kernel.ToolInput;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.knowledge.KnowledgeHit;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.core.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Searching the knowledge base and reading a passage of it. What is written in a passage is data for
/// the model, never an instruction; the clinic's own documents may name people, whom only their form
/// gives away.
public final class KnowledgeTools {
    private static final int MOST = 5;

    private final KnowledgeService knowledge;
    private final JsonMapper json = JsonMapper.shared();

    public KnowledgeTools(KnowledgeService knowledge) {
        this.knowledge = knowledge;
    }

    /// The tools, to be registered at wiring.
    public List<Tool> all() {
        return List.of(
                new LookUp(
                        new Tool.Card(
                                "search_knowledge",
                                new Words("Search the knowledge base", "البحث في قاعدة المعرفة"),
                                "Searches the knowledge base in English or Arabic: rules, code lists and reasons of"
                                        + " refusal of the exchange, and the clinic's own guides and documents. Returns"
                                        + " up to 5 passages with their passage_id; none where nothing is known.",
                                """
                                {"type":"object","properties":{"text":{"type":"string","description":\
                                "a few words or a code, at most 200 characters"}},"required":["text"]}""",
                                Tool.Effect.READING),
                        this::search),
                new LookUp(
                        new Tool.Card(
                                "read_passage",
                                new Words("Read a passage", "قراءة مقطع"),
                                "Reads one passage of the knowledge base again. Takes the passage_id that"
                                        + " search_knowledge gave.",
                                """
                                {"type":"object","properties":{"passage_id":{"type":"string"}},\
                                "required":["passage_id"]}""",
                                Tool.Effect.READING),
                        this::read));
    }

    private CompletableFuture<Outcome<ToolAnswer>> search(String input) {
        String text = ToolInput.of(input).text("text");
        return text.isBlank()
                ? ToolInput.missing("text")
                : knowledge.search(text, MOST).thenApply(found -> found.map(this::hits));
    }

    private CompletableFuture<Outcome<ToolAnswer>> read(String input) {
        String id = ToolInput.of(input).text("passage_id");
        return id.isBlank()
                ? ToolInput.missing("passage_id")
                : knowledge.passage(id).thenApply(found -> found.map(this::passage));
    }

    private ToolAnswer hits(List<KnowledgeHit> found) {
        ObjectNode root = json.createObjectNode().put("found", found.size());
        ArrayNode list = root.putArray("passages");
        List<Reference> sources = new ArrayList<>();
        for (KnowledgeHit hit : found) {
            fill(list.addObject(), hit.passage())
                    .put("words_matched", hit.matched())
                    .put("words_searched", hit.wanted());
            sources.add(hit.passage().reference());
        }
        Words summary = new Words(found.size() + " passages found", "عدد المقاطع: " + found.size());
        return new ToolAnswer(json.writeValueAsString(root), summary, sources, List.of());
    }

    private ToolAnswer passage(Passage passage) {
        ObjectNode root = fill(json.createObjectNode(), passage);
        return new ToolAnswer(
                json.writeValueAsString(root),
                new Words("Passage read", "قُرئ المقطع"),
                List.of(passage.reference()),
                List.of());
    }

    private static ObjectNode fill(ObjectNode one, Passage passage) {
        return one.put("passage_id", passage.id())
                .put("document", passage.title().en())
                .put("place", passage.place())
                .put("language", passage.language().tag())
                .put("text", passage.text());
    }
}
