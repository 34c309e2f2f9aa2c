package dev.sanad.core.exec;

import java.time.Duration;
import java.util.function.LongSupplier;

/// A moment by which something has to be done, handed down so that every step knows how long it may still take.
/// Measured by a clock that only runs forward.
public final class Deadline {
    private final LongSupplier nanos;
    private final long end;

    private Deadline(LongSupplier nanos, long end) {
        this.nanos = nanos;
        this.end = end;
    }

    /// So long from now.
    public static Deadline in(Duration time) {
        return in(time, System::nanoTime);
    }

    /// So long from now, by a given clock of nanoseconds.
    public static Deadline in(Duration time, LongSupplier nanos) {
        return new Deadline(nanos, nanos.getAsLong() + time.toNanos());
    }

    /// What is left; zero once it is over, never negative.
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - nanos.getAsLong()));
    }

    /// Whether it is over.
    public boolean isOver() {
        return end - nanos.getAsLong() <= 0;
    }

    /// The nearer of this and another time from now: a step's own limit inside the whole.
    public Duration atMost(Duration step) {
        Duration left = left();
        return left.compareTo(step) < 0 ? left : step;
    }
}
