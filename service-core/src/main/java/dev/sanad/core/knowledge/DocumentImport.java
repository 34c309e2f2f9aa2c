package dev.sanad.core.knowledge;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.knowledge.KnowledgeStore.Heading;
import dev.sanad.core.knowledge.KnowledgeStore.Stored;
import dev.sanad.core.knowledge.reading.DocumentText;
import dev.sanad.core.knowledge.reading.ReadingLimits;
import dev.sanad.core.knowledge.reading.ReadingWatch;
import dev.sanad.core.knowledge.reading.UnreadableDocumentException;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Tx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the clinic's own documents: from a file, or anew from the kept original. Called on `io`, one
/// at a time.
final class DocumentImport {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentImport.class);

    private final Database database;
    private final KnowledgeStore store;
    private final DocumentWriter writer;
    private final KnowledgeTrail trail;
    private final Supplier<String> ids;
    private final ReadingLimits limits;

    DocumentImport(KnowledgeWiring.Deps deps, KnowledgeStore store, DocumentWriter writer, ReadingLimits limits) {
        this.database = deps.database();
        this.store = store;
        this.writer = writer;
        this.trail = deps.trail();
        this.ids = deps.ids();
        this.limits = limits;
    }

    /// What goes along with a reading.
    record Told(Consumer<ImportProgress> progress, Cancellation cancellation) {}

    Outcome<KnowledgeDocument> file(Path file, Told told) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(limits.fileBytes() + 1);
        } catch (IOException e) {
            return Outcome.failed(
                    SupportReference.logged(LOG, FailureCode.DOCUMENT_UNREADABLE, "opening a document", e));
        }
        Path name = file.getFileName();
        String called = name == null ? "" : name.toString();
        return text(bytes, told).then(text -> take(bytes, called, text, told));
    }

    Outcome<KnowledgeDocument> anew(DocumentId id, Told told) {
        record Kept(Stored stored, byte[] original) {}
        return database.read(tx -> store.find(tx, id)
                        .filter(stored -> stored.document().kind().isOwn())
                        .map(stored -> new Kept(stored, store.original(tx, stored.nr()))))
                .join()
                .then(kept -> kept.map(Outcome::done).orElseGet(() -> Outcome.failed(notFound())))
                .then(kept -> text(kept.original(), told).then(text -> {
                    KnowledgeDocument document = kept.stored().document();
                    Heading heading = new Heading(
                            id,
                            document.title(),
                            text.kind(),
                            document.origin(),
                            kept.stored().digest(),
                            document.bytes());
                    return writer.write(
                            new DocumentWriter.Job(
                                    heading,
                                    Folding.fold(document.origin()),
                                    Splitter.split(id, text.parts()),
                                    null,
                                    kept.stored().nr()),
                            beside(KnowledgeTrail.REINDEX, id, told));
                }));
    }

    static Failure notFound() {
        return Failure.of(FailureCode.NOT_FOUND);
    }

    private Outcome<DocumentText> text(byte[] bytes, Told told) {
        ReadingWatch watch = new ReadingWatch(
                limits,
                told.cancellation(),
                (done, of) -> told.progress()
                        .accept(new ImportProgress(ImportProgress.Phase.READING, done, Math.max(1, of))));
        try {
            return Outcome.done(DocumentText.read(bytes, watch));
        } catch (UnreadableDocumentException e) {
            return Outcome.failed(e.failure());
        }
    }

    private Outcome<KnowledgeDocument> take(byte[] bytes, String name, DocumentText text, Told told) {
        String digest = HexFormat.of().formatHex(Splitter.sha256().digest(bytes));
        String key = Folding.fold(name);
        return database.read(tx -> place(tx, digest, key))
                .join()
                .then(place -> place)
                .then(id -> {
                    List<Piece> pieces = Splitter.split(id, text.parts());
                    Heading heading = new Heading(id, Words.same(title(name)), text.kind(), name, digest, bytes.length);
                    return writer.write(
                            new DocumentWriter.Job(heading, key, pieces, bytes, 0),
                            beside(KnowledgeTrail.IMPORT, id, told));
                });
    }

    /// The id under which a file is kept: that of the document whose place it takes, or a new one while
    /// there is room.
    private Outcome<DocumentId> place(Tx tx, String digest, String key) {
        Optional<Stored> same = store.same(tx, digest, key);
        if (same.isPresent()) {
            return Outcome.done(same.get().document().id());
        }
        return store.isFull(tx)
                ? Outcome.failed(Failure.of(FailureCode.KNOWLEDGE_FULL))
                : Outcome.done(new DocumentId(ids.get()));
    }

    private DocumentWriter.Beside beside(String action, DocumentId id, Told told) {
        return new DocumentWriter.Beside(tx -> trail.note(tx, action, id), told.progress(), told.cancellation());
    }

    /// The name without its ending.
    private static String title(String name) {
        int dot = name.lastIndexOf('.');
        String title = (dot > 0 ? name.substring(0, dot) : name).strip();
        return title.isEmpty() ? "?" : title;
    }
}
