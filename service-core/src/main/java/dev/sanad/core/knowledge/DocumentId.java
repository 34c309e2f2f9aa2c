package dev.sanad.core.knowledge;

/// One document of the knowledge base.
///
/// @param value a lower-case GUID, or `nphies.…` for what the program brings along; never blank
public record DocumentId(String value) {
    public DocumentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }
}
