package dev.sanad.core.telemetry;

import java.time.Duration;
import java.util.List;

/// Measures what the program does. Recording is lock-free and may happen before the registry exists; then the
/// figures
/// are
/// kept back and handed over (the registry is made off the start path).
public interface Telemetry {
    /// Notes one run of a workflow.
    ///
    /// @param good whether it ended as meant; the other runs are counted as errors
    void record(Workflow workflow, Duration took, boolean good);

    /// The figures of every workflow that ran at least once.
    List<Figures> figures();

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
