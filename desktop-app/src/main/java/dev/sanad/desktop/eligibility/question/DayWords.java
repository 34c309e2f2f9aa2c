package dev.sanad.desktop.eligibility.question;

import dev.sanad.desktop.people.BirthDateEntry;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A day as it is typed and shown in a field: `24/11/2026`; read in any form that people write, Hijri too.
final class DayWords extends StringConverter<LocalDate> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
        return text == null
                ? null
                : BirthDateEntry.parse(text).map(BirthDateEntry::date).orElse(null);
    }
}
