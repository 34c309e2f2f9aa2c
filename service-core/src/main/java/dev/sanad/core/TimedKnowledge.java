package dev.sanad.core;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.knowledge.DocumentId;
import dev.sanad.core.knowledge.ImportProgress;
import dev.sanad.core.knowledge.KnowledgeDocument;
import dev.sanad.core.knowledge.KnowledgeHit;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.core.knowledge.Passage;
import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.core.telemetry.Workflow;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The door to the knowledge base with what a person waits for timed.
record TimedKnowledge(KnowledgeService door, Telemetry telemetry) implements KnowledgeService {
    @Override
    public CompletableFuture<Outcome<List<KnowledgeHit>>> search(String text, int limit) {
        return telemetry.time(Workflow.KNOWLEDGE_SEARCH, () -> door.search(text, limit));
    }

    @Override
    public CompletableFuture<Outcome<Passage>> passage(String id) {
        return door.passage(id);
    }

    @Override
    public CompletableFuture<Outcome<List<Passage>>> passages(DocumentId id, int from, int limit) {
        return door.passages(id, from, limit);
    }

    @Override
    public CompletableFuture<Outcome<List<KnowledgeDocument>>> documents() {
        return door.documents();
    }

    @Override
    public CompletableFuture<Outcome<KnowledgeDocument>> importFile(
            Path file, Consumer<ImportProgress> progress, Cancellation cancellation) {
        return telemetry.time(Workflow.KNOWLEDGE_IMPORT, () -> door.importFile(file, progress, cancellation));
    }

    @Override
    public CompletableFuture<Outcome<KnowledgeDocument>> reindex(DocumentId id) {
        return telemetry.time(Workflow.KNOWLEDGE_IMPORT, () -> door.reindex(id));
    }

    @Override
    public CompletableFuture<Outcome<DocumentId>> delete(DocumentId id) {
        return door.delete(id);
    }

    @Override
    public Signal<Long> changes() {
        return door.changes();
    }
}
