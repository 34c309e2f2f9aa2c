package dev.sanad.core.kernel;

import java.time.LocalDate;

/// Days from a first to a last, both included.
///
/// @param start the first day
/// @param end   the last day, never before the first (BV-00052)
public record DateRange(LocalDate start, LocalDate end) {
    public DateRange {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a period ends before it starts");
        }
    }

    /// One day.
    public static DateRange day(LocalDate day) {
        return new DateRange(day, day);
    }

    /// Whether a day lies within.
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /// Whether it is a single day.
    public boolean isOneDay() {
        return start.equals(end);
    }
}
