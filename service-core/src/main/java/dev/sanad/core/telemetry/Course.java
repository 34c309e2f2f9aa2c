package dev.sanad.core.telemetry;

import java.time.Duration;
import java.util.List;

/// How a workflow went in the last minutes, in slices of equal length.
///
/// @param slice  the length of each
/// @param slices oldest first; the last one is over
public record Course(Duration slice, List<Slice> slices) {
    /// Nothing yet.
    public static final Course NONE = new Course(Duration.ofSeconds(5), List.of());

    public Course {
        slices = List.copyOf(slices);
    }

    /// One slice.
    ///
    /// @param runs   that ended in it
    /// @param errors of these
    /// @param p50    of these, zero where there were none
    /// @param p95    of these
    public record Slice(long runs, long errors, Duration p50, Duration p95) {}
}
