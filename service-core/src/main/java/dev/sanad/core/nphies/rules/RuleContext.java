package dev.sanad.core.nphies.rules;

import dev.sanad.core.kernel.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/// What rules need to know beside the message.
///
/// @param days the day on which the message is, or was, received, in the clinic's zone; two days where a time
///             stamp of another zone leaves open which the exchange counts; empty where nobody knows, and then
///             no rule of days is broken
public record RuleContext(Optional<DateRange> days) {
    /// A message that is received on a day.
    public RuleContext(LocalDate today) {
        this(Optional.of(DateRange.day(today)));
    }

    boolean isFuture(LocalDate date) {
        return days.map(range -> date.isAfter(range.end())).orElse(false);
    }

    boolean isPast(LocalDate date) {
        return days.map(range -> date.isBefore(range.start())).orElse(false);
    }
}
