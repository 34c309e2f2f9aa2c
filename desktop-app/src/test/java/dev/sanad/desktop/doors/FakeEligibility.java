package dev.sanad.desktop.doors;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.EligibilityActivity;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.eligibility.RawExchange;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Signal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The eligibility door with a list of checks behind it.
public final class FakeEligibility implements EligibilityService {
    public final MutableSignal<Optional<CheckSummary>> changes = new MutableSignal<>(Optional.empty());
    public final MutableSignal<EligibilityActivity> activity = new MutableSignal<>(EligibilityActivity.IDLE);
    public CompletableFuture<Outcome<List<CheckSummary>>> recent =
            CompletableFuture.completedFuture(Outcome.done(List.of()));

    @Override
    public Check check(EligibilityQuestion question) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Outcome<List<Finding>>> preview(EligibilityQuestion question) {
        return CompletableFuture.completedFuture(Outcome.done(List.of()));
    }

    @Override
    public Optional<EligibilityAnswer> remembered(EligibilityQuestion question) {
        return Optional.empty();
    }

    @Override
    public CompletableFuture<Outcome<Optional<EligibilityAnswer>>> lastKnown(EligibilityQuestion question) {
        return CompletableFuture.completedFuture(Outcome.done(Optional.empty()));
    }

    @Override
    public CompletableFuture<Outcome<List<CheckSummary>>> history(PatientId patient, int limit) {
        return recent;
    }

    @Override
    public CompletableFuture<Outcome<List<CheckSummary>>> recent(int limit) {
        return recent;
    }

    @Override
    public CompletableFuture<Outcome<EligibilityAnswer>> open(CheckId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Outcome<RawExchange>> raw(CheckId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Outcome<CheckSummary>> cancel(CheckId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Signal<Optional<CheckSummary>> changes() {
        return changes;
    }

    @Override
    public Signal<EligibilityActivity> activity() {
        return activity;
    }
}
