package dev.sanad.core.kernel;

/// One coverage of one patient.
///
/// @param value a lower-case GUID, never blank
public record CoverageId(String value) {
    public CoverageId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }
}
