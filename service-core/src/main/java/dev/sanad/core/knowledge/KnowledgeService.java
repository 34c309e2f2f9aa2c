package dev.sanad.core.knowledge;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The door to the knowledge base. Nothing here blocks; futures complete on a thread of the core.
public interface KnowledgeService {
    /// Finds passages by words in either script, best first. Empty where nothing that is known has to
    /// do with it: a passage counts if the searched words that stand in it weigh at least half of what
    /// all searched words weigh (rare words weigh more), or if a searched code stands in it.
    ///
    /// @param limit at most 50
    CompletableFuture<Outcome<List<KnowledgeHit>>> search(String text, int limit);

    /// A passage, to open a citation; `NOT_FOUND` where its document was deleted, or was read anew and
    /// no longer has
    /// these words.
    ///
    /// @param id of a passage, of a code (`system|code`), or of a rule
    CompletableFuture<Outcome<Passage>> passage(String id);

    /// The passages of a document, in its order.
    ///
    /// @param from  counts from 0
    /// @param limit at most 500
    CompletableFuture<Outcome<List<Passage>>> passages(DocumentId id, int from, int limit);

    /// All documents: the clinic's own by title, then what the program brings along.
    CompletableFuture<Outcome<List<KnowledgeDocument>>> documents();

    /// Reads a PDF, DOCX or text file (UTF-8) in; the original is kept encrypted. A file of the same
    /// name or with the same content as one that was read in before takes its place. One file at a
    /// time; others wait.
    ///
    /// `KNO-001` where it has no text (a scan), `KNO-002` where it is too large, `KNO-003` where it
    /// cannot be opened, is damaged or of another kind, `KNO-004` where it is protected, `KNO-005`
    /// where the knowledge base is full; what was there before stays then.
    ///
    /// @param progress told on the thread that reads; must be quick
    CompletableFuture<Outcome<KnowledgeDocument>> importFile(
            Path file, Consumer<ImportProgress> progress, Cancellation cancellation);

    /// Reads a file in without telling how far it is.
    default CompletableFuture<Outcome<KnowledgeDocument>> importFile(Path file, Cancellation cancellation) {
        return importFile(file, _ -> {}, cancellation);
    }

    /// Reads a document anew: the clinic's own from its kept original, what the program brings along
    /// from its data.
    CompletableFuture<Outcome<KnowledgeDocument>> reindex(DocumentId id);

    /// Deletes one of the clinic's own documents with everything of it.
    CompletableFuture<Outcome<DocumentId>> delete(DocumentId id);

    /// Counts the changes of the set of documents, so that lists can follow.
    Signal<Long> changes();
}
