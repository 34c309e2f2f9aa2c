package dev.sanad.core.eligibility;

/// The three endings of a check.
public enum Verdict {
    /// The payer says that the person is eligible here.
    COVERED,
    /// The payer says that the person is not.
    NOT_COVERED,
    /// Nobody said either: an error, a question without an answer, an answer that does not say. Never shown as
    /// "not".
    UNDETERMINED
}
