package dev.sanad.core.kernel;

/// One eligibility check, whatever its ending.
///
/// @param value a lower-case GUID, never blank
public record CheckId(String value) {
    public CheckId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }
}
