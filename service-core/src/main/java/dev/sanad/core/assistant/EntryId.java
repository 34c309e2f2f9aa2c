package dev.sanad.core.assistant;

/// One entry of a conversation: a question of the person or an answer of a model.
///
/// @param value a lower-case GUID, never blank
public record EntryId(String value) {
    public EntryId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }
}
