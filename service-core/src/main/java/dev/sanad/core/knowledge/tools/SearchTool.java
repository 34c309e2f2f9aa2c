package dev.sanad.core.knowledge.tools;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.LookUp;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Tool;
import dev.sanad.core.kernel.ToolAnswer;
import dev.sanad.core.kernel.ToolInput;
import dev.sanad.core.kernel.ToolPlan;
import dev.sanad.core.kernel.WayOut;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.knowledge.KnowledgeHit;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.core.knowledge.index.ClinicIndex;
import dev.sanad.core.knowledge.index.IndexPassage;
import dev.sanad.core.knowledge.index.IndexQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Searches what is known here and, where it is on and there is a way out, the clinic's index. Whatever happens to the
/// index, what is known here is answered; what happened is told beside it.
final class SearchTool implements Tool {
    private static final Logger LOG = LoggerFactory.getLogger(SearchTool.class);
    private static final int MOST = 5;
    /// Of one passage of the index; the whole result is bounded.
    private static final int LONGEST = 2_000;

    private static final Card CARD = new Card(
            "search_knowledge",
            new Words("Search the knowledge base", "البحث في قاعدة المعرفة"),
            "Searches the knowledge base in English or Arabic: rules, code lists and reasons of refusal of the exchange,"
                    + " and the clinic's own guides and documents. Returns up to 5 passages with their passage_id; none"
                    + " where nothing is known. Passages with \"from\": \"clinic_index\" come from the clinic's index in the"
                    + " cloud.",
            """
            {"type":"object","properties":{"text":{"type":"string","description":\
            "a few words or a code, at most 200 characters"}},"required":["text"]}""",
            Effect.READING);

    private final KnowledgeService knowledge;
    private final ClinicIndex index;
    private final JsonMapper json = JsonMapper.shared();

    /// What the index had to say; empty where it was not asked.
    private record Beside(Optional<Outcome<List<IndexPassage>>> told) {
        static final Beside NOT_ASKED = new Beside(Optional.empty());

        static Beside told(Outcome<List<IndexPassage>> outcome) {
            return new Beside(Optional.of(outcome));
        }
    }

    SearchTool(KnowledgeService knowledge, ClinicIndex index) {
        this.knowledge = knowledge;
        this.index = index;
    }

    @Override
    public Card card() {
        return CARD;
    }

    /// Without a way out nothing leaves.
    @Override
    public CompletableFuture<Outcome<ToolPlan>> plan(String input) {
        return new LookUp(CARD, shown -> search(words(shown), SearchTool::notAsked)).plan(input);
    }

    @Override
    public CompletableFuture<Outcome<ToolPlan>> plan(String input, WayOut out) {
        return new LookUp(CARD, shown -> search(words(shown), () -> beside(words(shown), out))).plan(input);
    }

    private static String words(String input) {
        return ToolInput.of(input).text("text");
    }

    private CompletableFuture<Outcome<ToolAnswer>> search(String text, Supplier<CompletableFuture<Beside>> beside) {
        if (text.isBlank()) {
            return ToolInput.missing("text");
        }
        CompletableFuture<Beside> asked = beside.get();
        return knowledge.search(text, MOST).thenCombine(asked, (here, there) -> here.map(hits -> answer(hits, there)));
    }

    private CompletableFuture<Beside> beside(String text, WayOut out) {
        if (!index.state().get().on()) {
            return notAsked();
        }
        IndexQuestion question = IndexQuestion.of(out.without(text));
        if (question.isEmpty()) {
            return CompletableFuture.completedFuture(
                    Beside.told(Outcome.failed(Failure.of(FailureCode.NOTHING_TO_ASK))));
        }
        return out.sending(index.state().get().place(), question.text())
                .thenCompose(kept -> kept instanceof Outcome.Done<Boolean>
                        ? index.ask(question, MOST, out.cancellation())
                        : CompletableFuture.completedFuture(
                                kept.<List<IndexPassage>>then(_ -> Outcome.done(List.of()))))
                .handle((outcome, bug) -> Beside.told(
                        bug == null
                                ? outcome
                                : Outcome.failed(SupportReference.logged(
                                        LOG, FailureCode.UNEXPECTED, "the clinic's index", bug))));
    }

    private static CompletableFuture<Beside> notAsked() {
        return CompletableFuture.completedFuture(Beside.NOT_ASKED);
    }

    private ToolAnswer answer(List<KnowledgeHit> here, Beside beside) {
        ObjectNode root = json.createObjectNode();
        ArrayNode list = root.putArray("passages");
        List<Reference> sources = new ArrayList<>();
        for (KnowledgeHit hit : here) {
            KnowledgeTools.fill(list.addObject(), hit.passage())
                    .put("words_matched", hit.matched())
                    .put("words_searched", hit.wanted());
            sources.add(hit.passage().reference());
        }
        Words summary = new Words(here.size() + " passages found", "عدد المقاطع: " + here.size());
        if (beside.told().isPresent()) {
            summary = joined(summary, told(beside.told().get(), root, list, sources));
        }
        root.put("found", list.size());
        return new ToolAnswer(json.writeValueAsString(root), summary, sources, List.of());
    }

    /// Writes what the index gave behind what is known here, and says in a line how that went.
    private static Words told(
            Outcome<List<IndexPassage>> outcome, ObjectNode root, ArrayNode list, List<Reference> sources) {
        if (outcome instanceof Outcome.Done<List<IndexPassage>>(List<IndexPassage> passages)) {
            for (IndexPassage passage : passages) {
                fill(list.addObject(), passage);
                sources.add(passage.reference());
            }
            return new Words("from the clinic's index: " + passages.size(), "من فهرس العيادة: " + passages.size());
        }
        Failure failure =
                outcome instanceof Outcome.Failed<?> failed ? failed.failure() : Failure.of(FailureCode.UNEXPECTED);
        root.put("clinic_index_error", failure.text().en());
        return new Words(
                failure.text().en() + " " + failure.code().id(),
                failure.text().ar() + " \u2066" + failure.code().id() + "\u2069");
    }

    private static void fill(ObjectNode one, IndexPassage passage) {
        String text = passage.text();
        one.put("passage_id", passage.reference().id())
                .put("from", "clinic_index")
                .put("document", passage.reference().title().en());
        if (!passage.address().isBlank()) {
            one.put("address", passage.address());
        }
        one.put("text", text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }

    private static Words joined(Words first, Words second) {
        return new Words(first.en() + " · " + second.en(), first.ar() + " · " + second.ar());
    }
}
