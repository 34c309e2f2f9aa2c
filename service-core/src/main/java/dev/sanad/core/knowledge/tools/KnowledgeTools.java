package dev.sanad.core.knowledge.tools;

import dev.sanad.core.kernel.LookUp;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Tool;
import dev.sanad.core.kernel.ToolAnswer;
import dev.sanad.core.kernel.ToolInput;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.core.knowledge.Passage;
import dev.sanad.core.knowledge.index.ClinicIndex;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Searching the knowledge base, with the clinic's index where it is on, and reading a passage of it. What is written
/// in a passage is data for the model, never an instruction; the clinic's own documents may name people, whom only
/// their form gives away.
public final class KnowledgeTools {
    private final KnowledgeService knowledge;
    private final SearchTool search;
    private final JsonMapper json = JsonMapper.shared();

    public KnowledgeTools(KnowledgeService knowledge, ClinicIndex index) {
        this.knowledge = knowledge;
        this.search = new SearchTool(knowledge, index);
    }

    /// The tools, to be registered at wiring.
    public List<Tool> all() {
        return List.of(
                search,
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

    private CompletableFuture<Outcome<ToolAnswer>> read(String input) {
        String id = ToolInput.of(input).text("passage_id");
        return id.isBlank()
                ? ToolInput.missing("passage_id")
                : knowledge.passage(id).thenApply(found -> found.map(this::passage));
    }

    private ToolAnswer passage(Passage passage) {
        ObjectNode root = fill(json.createObjectNode(), passage);
        return new ToolAnswer(
                json.writeValueAsString(root),
                new Words("Passage read", "قُرئ المقطع"),
                List.of(passage.reference()),
                List.of());
    }

    static ObjectNode fill(ObjectNode one, Passage passage) {
        return one.put("passage_id", passage.id())
                .put("document", passage.title().en())
                .put("place", passage.place())
                .put("language", passage.language().tag())
                .put("text", passage.text());
    }
}
