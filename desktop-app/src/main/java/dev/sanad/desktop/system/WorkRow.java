package dev.sanad.desktop.system;

import dev.sanad.core.telemetry.Course;
import dev.sanad.core.telemetry.Telemetry.Figures;
import dev.sanad.core.telemetry.Workflow;
import java.util.List;

/// A workflow with its figures and its last ten minutes.
///
/// @param figures since the start
/// @param course  of the last ten minutes
record WorkRow(Figures figures, Course course) {
    Workflow workflow() {
        return figures.workflow();
    }

    /// The p95 of each slice in microseconds; zero where nothing ended.
    List<Long> curve() {
        return course.slices().stream()
                .map(slice -> slice.p95().toNanos() / 1_000)
                .toList();
    }

    /// Whether more than 5 of 100 runs of the last minutes took longer than they should.
    boolean isSlow() {
        return figures.p95().compareTo(workflow().goal()) > 0;
    }
}
