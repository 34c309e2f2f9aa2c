package dev.sanad.sandbox;

/// Whether the line is encrypted.
public enum TlsMode {
    /// Plain HTTP.
    NONE,
    /// The sandbox shows a certificate.
    SERVER,
    /// Both sides show one.
    MUTUAL
}
