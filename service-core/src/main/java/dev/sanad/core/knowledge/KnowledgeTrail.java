package dev.sanad.core.knowledge;

import dev.sanad.core.store.Tx;

/// Notes who did what to which document, in the transaction of the deed.
@FunctionalInterface
public interface KnowledgeTrail {
    /// A file was read in.
    String IMPORT = "knowledge.import";
    /// A document was read anew.
    String REINDEX = "knowledge.reindex";
    /// A document was deleted.
    String DELETE = "knowledge.delete";

    void note(Tx tx, String action, DocumentId id);
}
