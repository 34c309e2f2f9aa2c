package dev.sanad.desktop.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.eligibility.EligibilityActivity;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.operations.Health;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.core.telemetry.MicrometerTelemetry;
import dev.sanad.core.telemetry.Workflow;
import dev.sanad.desktop.doors.FakeOperations;
import dev.sanad.desktop.kit.fx.FxExecutor.FxLoad;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SystemViewModelTest {
    private final MicrometerTelemetry telemetry = new MicrometerTelemetry();
    private final MutableSignal<EligibilityActivity> activity = new MutableSignal<>(EligibilityActivity.IDLE);
    private final SystemViewModel model = new SystemViewModel(
            Runnable::run,
            new SystemSources(
                    telemetry,
                    new MutableSignal<>(LineState.UNKNOWN),
                    activity,
                    new FakeOperations(),
                    () -> CompletableFuture.completedFuture(
                            Outcome.done(List.of(new StoreFact("system.store.main", 10)))),
                    () -> CompletableFuture.completedFuture(Outcome.done(new AuditVerdict.Intact(7))),
                    List.of()),
            () -> new FxLoad(1, 0, 0, 0, 5));

    @Test
    void showsFiguresWithTheirCourseAndMarksWhatMissesItsGoal() {
        telemetry.begin(Runnable::run);
        telemetry.record(Workflow.WIRE, Duration.ofMillis(80), true);
        telemetry.record(Workflow.ELIGIBILITY_OURS, Duration.ofMillis(900), true);
        telemetry.tick();
        telemetry.tick();
        model.attach();
        assertThat(model.work())
                .extracting(WorkRow::workflow)
                .containsExactly(Workflow.ELIGIBILITY_OURS, Workflow.WIRE);
        assertThat(model.work().getFirst().isSlow()).isTrue();
        assertThat(model.work().getLast().isSlow()).isFalse();
        assertThat(model.work().getLast().curve()).hasSize(2).satisfies(curve -> {
            assertThat(curve.getFirst()).isBetween(79_000L, 81_000L);
            assertThat(curve.getLast()).isZero();
        });
        assertThat(model.wire().orElseThrow().count()).isEqualTo(1);
    }

    @Test
    void tellsHealthMemoryAndStores() {
        model.attach();
        assertThat(model.healthProperty().get().state()).isEqualTo(Health.State.DEGRADED);
        assertThat(model.machineProperty().get().collections()).isEqualTo(12);
        assertThat(model.stores()).extracting(StoreFact::bytes).containsExactly(10L);
    }

    @Test
    void theShareFoundIsUnknownBeforeTheFirstLookUp() {
        model.attach();
        assertThat(model.hitRate()).isEmpty();
        activity.set(new EligibilityActivity(0, 0, 9, 3, 1));
        assertThat(model.hitRate()).contains(75L);
    }

    @Test
    void verifiesTheAuditTrail() {
        model.verifyAudit();
        assertThat(model.verdictProperty().get()).isEqualTo(new AuditVerdict.Intact(7));
    }
}
