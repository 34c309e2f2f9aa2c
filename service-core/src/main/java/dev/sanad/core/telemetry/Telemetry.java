package dev.sanad.core.telemetry;

import dev.sanad.core.kernel.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Measures what the program does. Recording is lock-free and may happen before the registry exists; then the figures
/// are kept back and handed over (the registry is made off the start path).
public interface Telemetry {
    /// Notes one run of a workflow.
    ///
    /// @param good whether it ended as meant; the other runs are counted as errors
    void record(Workflow workflow, Duration took, boolean good);

    /// The figures of every workflow that ran at least once.
    List<Figures> figures();

    /// How a workflow went in the last ten minutes.
    default Course course(Workflow workflow) {
        return Course.NONE;
    }

    /// Shows a figure that is read when somebody looks. A later reading of the same name and tags takes its place.
    default void watch(Reading reading) {}

    /// Begins work, and notes its run when it ends: good where it is done or queued, or rules refused it; a run that
    /// the person stopped is not noted. Work without a trace gets one.
    default <T> CompletableFuture<Outcome<T>> time(Workflow workflow, Supplier<CompletableFuture<Outcome<T>>> work) {
        long began = System.nanoTime();
        CompletableFuture<Outcome<T>> result =
                Trace.current().isPresent() ? work.get() : Trace.begin().call(work);
        return result.whenComplete((outcome, bug) -> {
            boolean stopped = outcome instanceof Outcome.Failed<T>(var failure)
                    && failure.code() == dev.sanad.core.kernel.FailureCode.CANCELLED;
            if (!stopped) {
                boolean good = bug == null && !(outcome instanceof Outcome.Failed<T>);
                record(workflow, Duration.ofNanos(System.nanoTime() - began), good);
            }
        });
    }

    /// Measured figures of one workflow.
    ///
    /// @param workflow which
    /// @param count    runs
    /// @param errors   runs that did not end as meant
    /// @param p50      of the last minutes
    /// @param p95      of the last minutes
    /// @param p99      of the last minutes
    /// @param max      of the last minutes
    record Figures(
            Workflow workflow, long count, long errors, Duration p50, Duration p95, Duration p99, Duration max) {}

    /// Measures nothing.
    Telemetry OFF = new Telemetry() {
        @Override
        public void record(Workflow workflow, Duration took, boolean good) {}

        @Override
        public List<Figures> figures() {
            return List.of();
        }
    };
}
