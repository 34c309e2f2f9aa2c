package dev.sanad.core.assistant;

/// One conversation with the assistant.
///
/// @param value a lower-case GUID, never blank
public record ConversationId(String value) {
    public ConversationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }
}
