package dev.sanad.core.kernel;

/// One piece of work that waits in the outbox.
///
/// @param value a lower-case GUID, never blank
public record OutboxId(String value) {
    public OutboxId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }
}
