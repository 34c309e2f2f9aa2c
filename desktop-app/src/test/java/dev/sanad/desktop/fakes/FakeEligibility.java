package dev.sanad.desktop.fakes;

import dev.sanad.core.eligibility.CheckResult;
import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.EligibilityActivity;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.eligibility.RawExchange;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Eligibility answered by hand: each check waits until the test completes it.
public final class FakeEligibility implements EligibilityService {
    public final List<EligibilityQuestion> asked = new ArrayList<>();
    public final List<CompletableFuture<Outcome<CheckResult>>> pending = new ArrayList<>();
    public final Map<EligibilityQuestion, EligibilityAnswer> memory = new HashMap<>();
    public final Map<EligibilityQuestion, CompletableFuture<Outcome<Optional<EligibilityAnswer>>>> disk =
            new HashMap<>();
    public final Map<CheckId, EligibilityAnswer> answers = new HashMap<>();
    public final List<CheckSummary> history = new ArrayList<>();
    public final List<CheckId> cancelled = new ArrayList<>();
    public final MutableSignal<Optional<CheckSummary>> changes = new MutableSignal<>(Optional.empty());
    public List<Finding> findings = List.of();
    public RawExchange raw = new RawExchange("{\n  \"a\" : 1\n}", "{\n  \"outcome\" : \"complete\"\n}", 200);

    @Override
    public Check check(EligibilityQuestion question) {
        asked.add(question);
        CompletableFuture<Outcome<CheckResult>> result = new CompletableFuture<>();
        pending.add(result);
        return new Check(id(pending.size()), result);
    }

    public static CheckId id(int number) {
        return new CheckId("sent-" + number);
    }

    /// Ends the check begun last.
    public void end(Outcome<CheckResult> outcome) {
        pending.getLast().complete(outcome);
    }

    @Override
    public CompletableFuture<Outcome<List<Finding>>> preview(EligibilityQuestion question) {
        return CompletableFuture.completedFuture(Outcome.done(findings));
    }

    @Override
    public Optional<EligibilityAnswer> remembered(EligibilityQuestion question) {
        return Optional.ofNullable(memory.get(question));
    }

    @Override
    public CompletableFuture<Outcome<Optional<EligibilityAnswer>>> lastKnown(EligibilityQuestion question) {
        return disk.getOrDefault(question, CompletableFuture.completedFuture(Outcome.done(Optional.empty())));
    }

    @Override
    public CompletableFuture<Outcome<List<CheckSummary>>> history(PatientId patient, int limit) {
        return CompletableFuture.completedFuture(Outcome.done(history.stream()
                .filter(check -> check.patient().equals(patient))
                .toList()));
    }

    @Override
    public CompletableFuture<Outcome<List<CheckSummary>>> recent(int limit) {
        return CompletableFuture.completedFuture(Outcome.done(List.copyOf(history)));
    }

    @Override
    public CompletableFuture<Outcome<EligibilityAnswer>> open(CheckId id) {
        EligibilityAnswer found = answers.get(id);
        return CompletableFuture.completedFuture(
                found == null ? Outcome.failed(Failure.of(FailureCode.NOT_FOUND)) : Outcome.done(found));
    }

    @Override
    public CompletableFuture<Outcome<RawExchange>> raw(CheckId id) {
        return CompletableFuture.completedFuture(Outcome.done(raw));
    }

    @Override
    public CompletableFuture<Outcome<CheckSummary>> cancel(CheckId id) {
        cancelled.add(id);
        return CompletableFuture.completedFuture(Outcome.failed(Failure.of(FailureCode.NOT_FOUND)));
    }

    @Override
    public Signal<Optional<CheckSummary>> changes() {
        return changes;
    }

    @Override
    public Signal<EligibilityActivity> activity() {
        return new MutableSignal<>(EligibilityActivity.IDLE);
    }
}
