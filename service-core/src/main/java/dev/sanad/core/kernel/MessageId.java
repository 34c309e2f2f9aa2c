package dev.sanad.core.kernel;

/// One message as it went over the line; the `MessageHeader.id`, a lower-case GUID.
///
/// @param value a lower-case GUID, never blank
public record MessageId(String value) {
    public MessageId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }
}
