package dev.sanad.core.knowledge;

import dev.sanad.core.kernel.Words;
import java.time.Instant;

/// A document that can be searched.
///
/// @param id        which
/// @param title     how it is called
/// @param kind      what it is
/// @param origin    the file it was read from, or where the program has it from
/// @param indexedAt when it was last read
/// @param passages  how many passages it has
/// @param bytes     size of the kept original; 0 for what the program brings along
public record KnowledgeDocument(
        DocumentId id, Words title, Kind kind, String origin, Instant indexedAt, int passages, long bytes) {
    /// What a document is. Stored by name.
    public enum Kind {
        /// A code list of the exchange, brought along.
        CODES(false),
        /// Rules of the exchange, brought along.
        RULES(false),
        /// Reasons for which payers refuse, brought along.
        REASONS(false),
        PDF(true),
        DOCX(true),
        TEXT(true);

        private final boolean own;

        Kind(boolean own) {
            this.own = own;
        }

        /// Whether it is the clinic's own: it can be read anew and deleted.
        public boolean isOwn() {
            return own;
        }
    }
}
