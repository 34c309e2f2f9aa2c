package dev.sanad.core.kernel;

/// How much a finding weighs. An `ERROR` would be refused by the exchange and stops sending.
public enum Severity {
    ERROR,
    WARNING,
    INFORMATION
}
