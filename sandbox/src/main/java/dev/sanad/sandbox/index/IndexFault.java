package dev.sanad.sandbox.index;

/// What the index can do wrong on purpose.
public enum IndexFault {
    /// Too many requests.
    THROTTLE,
    /// The key may not search this index.
    DENIED,
    /// The service failed.
    FAILED,
    /// The request is read and never answered.
    SILENCE,
    /// An answer that is no JSON.
    MALFORMED,
    /// The connection is reset.
    RESET
}
