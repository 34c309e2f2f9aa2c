package dev.sanad.benchmarks.screen;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.EligibilityActivity;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.eligibility.RawExchange;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// The real service, but for the checks of the day: a full list, of which as many change as a measurement wants.
final class StreamedChecks implements EligibilityService {
    private static final Words PAYER = new Words("Najd Cooperative Insurance", "نجد للتأمين التعاوني");
    private static final List<CheckSummary.State> STATES = List.of(
            CheckSummary.State.IN_FLIGHT,
            CheckSummary.State.ANSWERED,
            CheckSummary.State.QUEUED,
            CheckSummary.State.FAILED);

    private final EligibilityService service;
    private final int listed;
    private final MutableSignal<Optional<CheckSummary>> changes = new MutableSignal<>(Optional.empty());

    StreamedChecks(EligibilityService service, int listed) {
        this.service = service;
        this.listed = listed;
    }

    /// One of the listed checks changes.
    void change(int number) {
        changes.set(Optional.of(check(number % listed, number)));
    }

    /// A check of the list as it is after so many changes.
    CheckSummary check(int at, int number) {
        CheckSummary.State state = STATES.get(number % STATES.size());
        return new CheckSummary(
                new CheckId("check-" + at),
                new PatientId("patient-" + at),
                "Person " + at + " شخص",
                PAYER,
                DateRange.day(LocalDate.EPOCH),
                Instant.EPOCH.plusSeconds(number),
                "Reception",
                state,
                state == CheckSummary.State.ANSWERED ? Verdict.COVERED : Verdict.UNDETERMINED,
                new Words("Answer " + number, "إجابة " + number));
    }

    @Override
    public CompletableFuture<Outcome<List<CheckSummary>>> recent(int limit) {
        return CompletableFuture.completedFuture(Outcome.done(IntStream.range(0, Math.min(limit, listed))
                .mapToObj(at -> check(at, at))
                .toList()));
    }

    @Override
    public Signal<Optional<CheckSummary>> changes() {
        return changes;
    }

    @Override
    public Check check(EligibilityQuestion question) {
        return service.check(question);
    }

    @Override
    public CompletableFuture<Outcome<List<Finding>>> preview(EligibilityQuestion question) {
        return service.preview(question);
    }

    @Override
    public Optional<EligibilityAnswer> remembered(EligibilityQuestion question) {
        return service.remembered(question);
    }

    @Override
    public CompletableFuture<Outcome<Optional<EligibilityAnswer>>> lastKnown(EligibilityQuestion question) {
        return service.lastKnown(question);
    }

    @Override
    public CompletableFuture<Outcome<List<CheckSummary>>> history(PatientId patient, int limit) {
        return service.history(patient, limit);
    }

    @Override
    public CompletableFuture<Outcome<EligibilityAnswer>> open(CheckId id) {
        return service.open(id);
    }

    @Override
    public CompletableFuture<Outcome<RawExchange>> raw(CheckId id) {
        return service.raw(id);
    }

    @Override
    public CompletableFuture<Outcome<CheckSummary>> cancel(CheckId id) {
        return service.cancel(id);
    }

    @Override
    public Signal<EligibilityActivity> activity() {
        return service.activity();
    }
}
