package dev.sanad.desktop.fakes;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.knowledge.DocumentId;
import dev.sanad.core.knowledge.ImportProgress;
import dev.sanad.core.knowledge.KnowledgeDocument;
import dev.sanad.core.knowledge.KnowledgeHit;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.core.knowledge.Passage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A knowledge base with one passage.
public final class FakeKnowledge implements KnowledgeService {
    public static final Passage PASSAGE = new Passage(
            "p",
            new DocumentId("d"),
            new Words("Guide", "الدليل"),
            "page 3",
            "Before the rule. The patient pays twenty percent of each visit. After the rule.",
            0);

    public final List<String> deeds = new ArrayList<>();
    public final List<KnowledgeDocument> documents = new ArrayList<>();

    @Override
    public CompletableFuture<Outcome<List<KnowledgeHit>>> search(String text, int limit) {
        deeds.add("search " + text);
        return done(List.of(new KnowledgeHit(PASSAGE, 1, 1)));
    }

    @Override
    public CompletableFuture<Outcome<Passage>> passage(String id) {
        deeds.add("passage " + id);
        return done(PASSAGE);
    }

    @Override
    public CompletableFuture<Outcome<List<Passage>>> passages(DocumentId id, int from, int limit) {
        return done(List.of(PASSAGE));
    }

    @Override
    public CompletableFuture<Outcome<List<KnowledgeDocument>>> documents() {
        return done(List.copyOf(documents));
    }

    @Override
    public CompletableFuture<Outcome<KnowledgeDocument>> importFile(
            Path file, Consumer<ImportProgress> progress, Cancellation cancellation) {
        deeds.add("import " + file.getFileName());
        return done(documents.getFirst());
    }

    @Override
    public CompletableFuture<Outcome<KnowledgeDocument>> reindex(DocumentId id) {
        deeds.add("reindex " + id.value());
        return done(documents.getFirst());
    }

    @Override
    public CompletableFuture<Outcome<DocumentId>> delete(DocumentId id) {
        deeds.add("delete " + id.value());
        return done(id);
    }

    @Override
    public Signal<Long> changes() {
        return new MutableSignal<>(0L);
    }

    private static <T> CompletableFuture<Outcome<T>> done(T value) {
        return CompletableFuture.completedFuture(Outcome.done(value));
    }
}
