package dev.sanad.sandbox;

/// What can go wrong on purpose.
public enum Fault {
    /// Connections are refused.
    DOWN,
    /// The answer takes much longer.
    SLOW,
    /// The message is received and worked on, but the answer never comes.
    TIMEOUT_AFTER_RECEIPT,
    /// The connection is reset.
    RESET,
    /// The answer ends early.
    TRUNCATED,
    /// The answer is no JSON.
    MALFORMED,
    /// The answer is a web page.
    WRONG_TYPE,
    /// HTTP 503.
    SERVER_ERROR,
    /// An answer of more than 10 MB.
    HUGE,
    /// A bare OperationOutcome of the exchange's own trouble.
    ERROR_OUTCOME,
    /// The payer cannot be reached (GE-00012).
    PAYER_OFFLINE
}
