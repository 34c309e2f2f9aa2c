package dev.sanad.core.knowledge;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The door to the knowledge base. Nothing here blocks; futures complete on a thread of the core.
public interface KnowledgeService {
    /// Finds passages by words in either script, best first. Empty where nothing that is known has to do with
    /// it.
    ///
    /// @param limit at most 50
    CompletableFuture<Outcome<List<KnowledgeHit>>> search(String text, int limit);

    /// A passage, to open a citation; `NOT_FOUND` where its document was deleted or read anew.
    CompletableFuture<Outcome<Passage>> passage(String id);

    /// The passages of a document, in its order.
    ///
    /// @param from  counts from 0
    /// @param limit at most 500
    CompletableFuture<Outcome<List<Passage>>> passages(DocumentId id, int from, int limit);

    /// All documents: the clinic's own by title, then what the program brings along.
    CompletableFuture<Outcome<List<KnowledgeDocument>>> documents();

    /// Reads a PDF, DOCX or text file (UTF-8) in; the original is kept encrypted. A file that was read in
    /// before is read
    /// anew. `FIL-001` where it cannot be read, `KNO-001` where it has no text (a scan), `KNO-002` where it is
    /// too large.
    CompletableFuture<Outcome<KnowledgeDocument>> importFile(Path file, Cancellation cancellation);

    /// Reads a document anew from its kept original.
    CompletableFuture<Outcome<KnowledgeDocument>> reindex(DocumentId id);

    /// Deletes one of the clinic's own documents with everything of it.
    CompletableFuture<Outcome<DocumentId>> delete(DocumentId id);

    /// Counts the changes of the set of documents, so that lists can follow.
    Signal<Long> changes();
}
