package dev.sanad.core.nphies.rules;

import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.nphies.fhir.MessageBundle;
import java.time.LocalDate;
import java.util.Optional;

/// Finds the day that rules of days go by.
public final class RuleDays {
    private RuleDays() {}

    /// The day on which a message of a file was received: that of its time stamp, as it is written and where
    /// the clinics are, else the day on which what it is about was made; empty where it says neither.
    public static Optional<DateRange> received(MessageBundle bundle) {
        return days(bundle.resource().textOrEmpty("timestamp"))
                .or(() -> bundle.focus().flatMap(focus -> days(focus.textOrEmpty("created"))));
    }

    private static Optional<DateRange> days(String instant) {
        Optional<LocalDate> written = Forms.day(instant);
        LocalDate here = Forms.dayInRiyadh(instant).orElse(LocalDate.EPOCH);
        return written.map(day -> here.isBefore(day) ? new DateRange(here, day) : new DateRange(day, here));
    }
}
