package dev.sanad.core.kernel;

/// A patient in this clinic's store.
///
/// @param value a lower-case GUID, never blank
public record PatientId(String value) {
    public PatientId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }
}
