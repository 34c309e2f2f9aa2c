package dev.sanad.core.knowledge;

/// How far the reading of a document is.
///
/// @param phase what is being done
/// @param done  pages read, or passages kept
/// @param of    how many there are; at least 1
public record ImportProgress(Phase phase, int done, int of) {
    /// What is being done with a document.
    public enum Phase {
        /// Its text is taken out, page by page.
        READING,
        /// Its passages are put into the store.
        KEEPING
    }
}
