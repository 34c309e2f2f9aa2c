package dev.sanad.core.kernel;

/// A payer or administrator by its CHI licence (system `http://nphies.sa/license/payer-license`).
///
/// @param value the licence, e.g. `N-I-00001`; never blank
public record PayerId(String value) {
    public PayerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a licence is never blank");
        }
    }
}
