package dev.sanad.core.settings;

/// Against which exchange this workstation works. Stored by name.
public enum Profile {
    /// The exchange of this program itself, with fictional patients.
    SANDBOX,
    /// NPHIES.
    PRODUCTION,
    /// Another address: a test exchange, a gateway.
    CUSTOM
}
