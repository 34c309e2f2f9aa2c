package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Signal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The door to eligibility. Nothing here blocks; futures complete on a thread of the core and never
/// exceptionally for an expected ending.
public interface EligibilityService {
    /// Asks the payer. Rules that forbid the question refuse it before anything is sent.
    ///
    /// Two equal questions at the same time share one message (single flight).
    Check check(EligibilityQuestion question);

    /// The rules' findings on a question as it stands, for the form while it is typed.
    CompletableFuture<Outcome<List<Finding>>> preview(EligibilityQuestion question);

    /// The last known answer from memory only; for the first frame after a selection. Any thread, no waiting.
    Optional<EligibilityAnswer> remembered(EligibilityQuestion question);

    /// The last known answer from memory or disk; empty where there is none.
    CompletableFuture<Outcome<Optional<EligibilityAnswer>>> lastKnown(EligibilityQuestion question);

    /// The checks of one patient, newest first.
    CompletableFuture<Outcome<List<CheckSummary>>> history(PatientId patient, int limit);

    /// The checks of the last day and everything that still waits, newest first.
    CompletableFuture<Outcome<List<CheckSummary>>> recent(int limit);

    /// A stored answer, by its check.
    CompletableFuture<Outcome<EligibilityAnswer>> open(CheckId id);

    /// The raw messages of a check.
    CompletableFuture<Outcome<RawExchange>> raw(CheckId id);

    /// Stops a check that is under way or waits; does nothing to one that has ended.
    CompletableFuture<Outcome<CheckSummary>> cancel(CheckId id);

    /// The last check whose state changed, so that lists can follow; empty before the first.
    Signal<Optional<CheckSummary>> changes();

    /// What is going on.
    Signal<EligibilityActivity> activity();

    /// A check that was begun.
    ///
    /// @param id     to cancel it by
    /// @param result completes with its ending
    record Check(CheckId id, CompletableFuture<Outcome<CheckResult>> result) {}
}
