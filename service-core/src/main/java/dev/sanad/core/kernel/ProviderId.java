package dev.sanad.core.kernel;

/// A provider's licence, e.g. `10000000000988`.
///
/// @param value the licence as NPHIES knows it; never blank
public record ProviderId(String value) {
    public ProviderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a provider needs its licence");
        }
    }
}
