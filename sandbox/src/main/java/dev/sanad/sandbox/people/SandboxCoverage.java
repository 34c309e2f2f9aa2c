package dev.sanad.sandbox.people;

import java.time.LocalDate;

/// A fictional coverage.
///
/// @param payer        the payer's licence
/// @param memberId     the member number
/// @param plan         the plan's code, see [SandboxPlan]
/// @param relationship `self`, `child`, …
/// @param subscriber   key of the subscriber; empty for self
/// @param start        first day
/// @param end          last day
/// @param state        what decides the answer beside the dates
public record SandboxCoverage(
        String payer,
        String memberId,
        String plan,
        String relationship,
        String subscriber,
        LocalDate start,
        LocalDate end,
        State state) {
    /// What decides the answer beside the dates.
    ///
    /// @param suspended      the payer has suspended it
    /// @param site           a siteEligibility code that the payer gives in any case; empty for none
    /// @param outcome        `complete`, `queued`, `partial`
    /// @param unknownAtPayer the payer does not know the member
    public record State(boolean suspended, String site, String outcome, boolean unknownAtPayer) {}
}
