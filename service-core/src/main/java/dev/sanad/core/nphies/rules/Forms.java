package dev.sanad.core.nphies.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How values of FHIR's simple types are written.
final class Forms {
    private static final String DATE = "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";
    private static final String TIME =
            "T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-](0\\d|1[0-4]):[0-5]\\d)";
    private static final Pattern DATES = Pattern.compile(DATE);
    private static final Pattern DATE_TIMES = Pattern.compile(DATE + "|\\d{4}-\\d\\d-\\d\\d" + TIME);
    private static final Pattern INSTANTS = Pattern.compile("\\d{4}-\\d\\d-\\d\\d" + TIME);
    private static final Pattern CODES = Pattern.compile("\\S+( \\S+)*");
    private static final Pattern ADDRESSES = Pattern.compile("\\S*");
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    private Forms() {}

    /// The rule that a text breaks by its form; null where it breaks none.
    static @Nullable String broken(String type, String text) {
        return switch (type) {
            case "date" -> DATES.matcher(text).matches() && isDay(text) ? null : "DT-01413";
            case "dateTime" -> DATE_TIMES.matcher(text).matches() && isDay(text) ? null : "DT-01414";
            case "instant" -> INSTANTS.matcher(text).matches() && isDay(text) ? null : "DT-01293";
            case "code" -> CODES.matcher(text).matches() ? null : "DT-01293";
            case "uri", "url", "canonical" -> ADDRESSES.matcher(text).matches() ? null : "DT-01293";
            default -> null;
        };
    }

    /// Whether a date that is written to the day is one of the calendar.
    private static boolean isDay(String text) {
        return text.length() < 10 || day(text).isPresent();
    }

    /// Whether a text is an instant to the second with its zone.
    static boolean isInstant(String text) {
        return broken("instant", text) == null;
    }

    /// The day of a FHIR date or dateTime as it is written; empty where it names none.
    static Optional<LocalDate> day(String text) {
        if (text.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /// The day of an instant where the clinics are; the day as written where it is no instant.
    static Optional<LocalDate> dayInRiyadh(String text) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(text).atZoneSameInstant(RIYADH).toLocalDate());
        } catch (DateTimeParseException notOne) {
            return day(text);
        }
    }
}
