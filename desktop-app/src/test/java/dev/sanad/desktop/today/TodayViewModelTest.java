package dev.sanad.desktop.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.eligibility.CheckSummary.State;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.desktop.doors.FakeEligibility;
import dev.sanad.desktop.doors.FakePatients;
import dev.sanad.desktop.doors.Features;
import dev.sanad.desktop.kit.view.ViewState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TodayViewModelTest {
    private final FakeEligibility eligibility = new FakeEligibility();
    private final TodayViewModel model = new TodayViewModel(Runnable::run, eligibility, new FakePatients());

    @Test
    void countsByVerdictAndListsWhatTheTileStandsFor() {
        eligibility.recent = CompletableFuture.completedFuture(Outcome.done(List.of(
                Features.check("1", Verdict.COVERED, State.ANSWERED),
                Features.check("2", Verdict.NOT_COVERED, State.ANSWERED),
                Features.check("3", Verdict.UNDETERMINED, State.FAILED),
                Features.check("4", Verdict.UNDETERMINED, State.QUEUED))));
        model.attach();
        assertThat(model.count(TodayFilter.ALL).get()).isEqualTo(4);
        assertThat(model.count(TodayFilter.COVERED).get()).isEqualTo(1);
        assertThat(model.count(TodayFilter.UNDETERMINED).get()).isEqualTo(1);
        assertThat(model.count(TodayFilter.WAITING).get()).isEqualTo(1);
        model.show(TodayFilter.of("not_covered"));
        assertThat(model.listed()).extracting(check -> check.id().value()).containsExactly("2");
    }

    @Test
    void followsAChangeWhileShownAndNotAfterwards() {
        model.attach();
        assertThat(model.state().getValue()).isEqualTo(ViewState.EMPTY);
        eligibility.changes.set(Optional.of(Features.check("1", Verdict.UNDETERMINED, State.IN_FLIGHT)));
        eligibility.changes.set(Optional.of(Features.check("1", Verdict.COVERED, State.ANSWERED)));
        assertThat(model.listed()).hasSize(1);
        assertThat(model.count(TodayFilter.COVERED).get()).isEqualTo(1);
        model.detach();
        eligibility.changes.set(Optional.of(Features.check("2", Verdict.COVERED, State.ANSWERED)));
        assertThat(model.listed()).hasSize(1);
    }

    @Test
    void aCheckLeavesTheListThatItNoLongerBelongsTo() {
        eligibility.recent = CompletableFuture.completedFuture(Outcome.done(List.of(
                Features.check("1", Verdict.UNDETERMINED, State.QUEUED),
                Features.check("2", Verdict.UNDETERMINED, State.QUEUED))));
        model.attach();
        model.show(TodayFilter.WAITING);
        eligibility.changes.set(Optional.of(Features.check("1", Verdict.COVERED, State.ANSWERED)));
        assertThat(model.listed()).extracting(check -> check.id().value()).containsExactly("2");
        assertThat(model.count(TodayFilter.WAITING).get()).isEqualTo(1);
        assertThat(model.count(TodayFilter.COVERED).get()).isEqualTo(1);
        assertThat(model.count(TodayFilter.ALL).get()).isEqualTo(2);
        model.show(TodayFilter.COVERED);
        eligibility.changes.set(Optional.of(Features.check("2", Verdict.COVERED, State.ANSWERED)));
        assertThat(model.listed()).extracting(check -> check.id().value()).containsExactly("1", "2");
    }

    @Test
    void aFailureIsShownUntilReadingWorksAgain() {
        eligibility.recent = CompletableFuture.completedFuture(Outcome.failed(Failure.of(FailureCode.STORE_FAILED)));
        model.attach();
        assertThat(model.state().getValue()).isEqualTo(ViewState.ERROR);
        eligibility.recent = CompletableFuture.completedFuture(Outcome.done(List.of()));
        model.reload();
        assertThat(model.state().getValue()).isEqualTo(ViewState.EMPTY);
    }

    @Test
    void loadsUntilTheFirstAnswer() {
        eligibility.recent = new CompletableFuture<>();
        model.attach();
        assertThat(model.state().getValue()).isEqualTo(ViewState.LOADING);
    }
}
