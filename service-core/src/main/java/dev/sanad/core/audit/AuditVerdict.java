package dev.sanad.core.audit;

/// What a check of the whole chain found.
public sealed interface AuditVerdict {
    /// Every entry is as it was written, and none is missing.
    ///
    /// @param count entries
    record Intact(long count) implements AuditVerdict {}

    /// An entry is not what was written at its place: changed, swapped with another, or written anew.
    ///
    /// @param at the first such place
    record Edited(long at) implements AuditVerdict {}

    /// A place is empty although later ones are not.
    ///
    /// @param at the first such place
    record Missing(long at) implements AuditVerdict {}

    /// The chain ends before the place that the anchor remembers.
    ///
    /// @param expected at least so many entries were there
    /// @param found    so many are
    record TailCut(long expected, long found) implements AuditVerdict {}

    /// The anchor is gone or was not written by this store, so that a cut tail could not be noticed.
    ///
    /// @param found entries of the chain, which is whole as far as it goes
    record AnchorLost(long found) implements AuditVerdict {}
}
