package dev.sanad.core.knowledge;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.knowledge.KnowledgeStore.Stored;
import dev.sanad.core.knowledge.reading.ReadingLimits;
import dev.sanad.core.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The knowledge base in the clinic's encrypted database.
///
/// Nothing is done before somebody asks for the first time: then what was left half written is cleared
/// away, and what the program brings along is indexed where it is new or has changed. Later starts find
/// all of it there.
final class LocalKnowledge implements KnowledgeService, AutoCloseable {
    private static final int MOST_PASSAGES = 500;

    private final Object lock = new Object();
    private final Database database;
    private final Supplier<List<BroughtDocument>> brought;
    private final KnowledgeTrail trail;
    private final KnowledgeStore store = new KnowledgeStore();
    private final KnowledgeSearch search = new KnowledgeSearch(store);
    private final MutableSignal<Long> changes = new MutableSignal<>(0L);
    private final Cancellation closing = new Cancellation();
    private final WorkLine line;
    private final DocumentWriter writer;
    private final DocumentImport imports;
    private @Nullable CompletableFuture<Outcome<Boolean>> preparing;

    /// @param brought what the program brings along, made when first needed
    LocalKnowledge(KnowledgeWiring.Deps deps, Supplier<List<BroughtDocument>> brought, ReadingLimits limits) {
        this.database = deps.database();
        this.brought = brought;
        this.trail = deps.trail();
        this.line = new WorkLine(deps.executors());
        this.writer = new DocumentWriter(database, store, deps.clock(), changes);
        this.imports = new DocumentImport(deps, store, writer, limits);
    }

    @Override
    public CompletableFuture<Outcome<List<KnowledgeHit>>> search(String text, int limit) {
        return whenPrepared(() -> database.read(tx -> search.find(tx, text, limit)));
    }

    @Override
    public CompletableFuture<Outcome<Passage>> passage(String id) {
        return whenPrepared(() -> database.read(tx -> store.passage(tx, id))
                .thenApply(read -> read.then(
                        found -> found.map(Outcome::done).orElseGet(() -> Outcome.failed(DocumentImport.notFound())))));
    }

    @Override
    public CompletableFuture<Outcome<List<Passage>>> passages(DocumentId id, int from, int limit) {
        int most = Math.clamp(limit, 1, MOST_PASSAGES);
        return whenPrepared(() -> database.read(tx -> store.passages(tx, id, from, most)));
    }

    @Override
    public CompletableFuture<Outcome<List<KnowledgeDocument>>> documents() {
        return whenPrepared(() -> database.read(tx -> store.shown(tx).stream()
                .map(Stored::document)
                .sorted(Comparator.comparing(
                                (KnowledgeDocument one) -> !one.kind().isOwn())
                        .thenComparing(
                                one -> one.kind().isOwn() ? one.title().en() : "", String.CASE_INSENSITIVE_ORDER))
                .toList()));
    }

    @Override
    public CompletableFuture<Outcome<KnowledgeDocument>> importFile(
            Path file, Consumer<ImportProgress> progress, Cancellation cancellation) {
        return whenPrepared(() ->
                line.run(() -> stoppable(cancellation, stop -> imports.file(file, told(progress, stop)))));
    }

    @Override
    public CompletableFuture<Outcome<KnowledgeDocument>> reindex(DocumentId id) {
        return whenPrepared(() -> line.run(() -> isOwn(id)
                .then(own -> own
                        ? imports.anew(id, told(_ -> {}, closing))
                        : brought(id)
                                .map(document -> write(document, tx -> trail.note(tx, KnowledgeTrail.REINDEX, id)))
                                .orElseGet(() -> Outcome.failed(DocumentImport.notFound())))));
    }

    @Override
    public CompletableFuture<Outcome<DocumentId>> delete(DocumentId id) {
        return whenPrepared(() -> line.run(() -> isOwn(id)
                .then(own -> own
                        ? writer.retire(id, tx -> trail.note(tx, KnowledgeTrail.DELETE, id))
                        : Outcome.failed(DocumentImport.notFound()))));
    }

    /// Whether there is such a document and it is the clinic's own.
    private Outcome<Boolean> isOwn(DocumentId id) {
        return database.read(tx -> store.find(tx, id)
                        .filter(stored -> stored.document().kind().isOwn())
                        .isPresent())
                .join();
    }

    @Override
    public Signal<Long> changes() {
        return changes;
    }

    /// Stops what is being read.
    @Override
    public void close() {
        closing.cancel();
    }

    private <T> CompletableFuture<Outcome<T>> whenPrepared(Supplier<CompletableFuture<Outcome<T>>> work) {
        return prepared()
                .thenCompose(prepared -> prepared instanceof Outcome.Done<Boolean>
                        ? work.get()
                        : CompletableFuture.completedFuture(prepared.map(_ -> {
                            throw new IllegalStateException("only what is not done comes here");
                        })));
    }

    /// Prepared once; tried again where it failed.
    private CompletableFuture<Outcome<Boolean>> prepared() {
        synchronized (lock) {
            CompletableFuture<Outcome<Boolean>> now = preparing;
            boolean failed = now != null && now.isDone() && !(now.join() instanceof Outcome.Done<Boolean>);
            if (now == null || failed) {
                now = line.run(this::prepare);
                preparing = now;
            }
            return now;
        }
    }

    private Outcome<Boolean> prepare() {
        return writer.clearAll().then(_ -> database.read(store::shown).join()).then(this::bringUpToDate);
    }

    private Outcome<Boolean> bringUpToDate(List<Stored> shown) {
        Map<DocumentId, Stored> before = new HashMap<>();
        shown.forEach(one -> before.put(one.document().id(), one));
        Outcome<Boolean> sofar = Outcome.done(true);
        for (BroughtDocument document : brought.get()) {
            Stored known = before.remove(document.id());
            if (known == null || !known.digest().equals(document.digest())) {
                sofar = sofar.then(_ -> write(document, _ -> {}).map(_ -> true));
            }
        }
        for (Stored rest : before.values()) {
            sofar = sofar.then(_ -> outOfDate(rest));
        }
        return sofar;
    }

    /// A document that the program no longer brings along goes; one whose index has another form is
    /// read anew. One that cannot be read any more stays as it is.
    private Outcome<Boolean> outOfDate(Stored stored) {
        DocumentId id = stored.document().id();
        if (!stored.document().kind().isOwn()) {
            return writer.retire(id, _ -> {}).map(_ -> true);
        }
        if (stored.format() != SearchedText.FORMAT) {
            imports.anew(id, told(_ -> {}, closing));
        }
        return Outcome.done(true);
    }

    private java.util.Optional<BroughtDocument> brought(DocumentId id) {
        return brought.get().stream()
                .filter(document -> document.id().equals(id))
                .findFirst();
    }

    private Outcome<KnowledgeDocument> write(BroughtDocument document, Consumer<dev.sanad.core.store.Tx> atTheEnd) {
        KnowledgeStore.Heading heading = new KnowledgeStore.Heading(
                document.id(), document.title(), document.kind(), document.origin(), document.digest(), 0);
        return writer.write(
                new DocumentWriter.Job(heading, "", document.pieces(), null, 0),
                new DocumentWriter.Beside(atTheEnd, _ -> {}, closing));
    }

    private static DocumentImport.Told told(Consumer<ImportProgress> progress, Cancellation cancellation) {
        return new DocumentImport.Told(progress, cancellation);
    }

    /// Stopped by the person or by the end of the program.
    private <T> Outcome<T> stoppable(Cancellation cancellation, Function<Cancellation, Outcome<T>> work) {
        Cancellation either = new Cancellation();
        List<Subscription> ties = new ArrayList<>();
        ties.add(cancellation.onCancel(either::cancel));
        ties.add(closing.onCancel(either::cancel));
        try {
            return work.apply(either);
        } finally {
            ties.forEach(Subscription::close);
        }
    }
}
