package dev.sanad.core.kernel;

/// One user of this workstation.
///
/// @param value a lower-case GUID, never blank
public record UserId(String value) {
    public UserId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }
}
