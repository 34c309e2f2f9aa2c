package dev.sanad.desktop.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a birth date as people write it: `1990-03-05`, `5/3/1990`, `05031990`, or by the Umm al-Qura calendar
/// `1410/08/08`. A year below 1600 can only be Hijri: nobody has to say which calendar is meant.
///
/// @param date  the day meant
/// @param hijri whether it was written by the Hijri calendar
public record BirthDateEntry(LocalDate date, boolean hijri) {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final int HIJRI_BELOW = 1600;

    /// The date of a text in either calendar, with Western or Arabic-Indic digits; empty where it is none.
    public static Optional<BirthDateEntry> parse(String typed) {
        String text = westernDigits(typed).strip();
        @Nullable Matcher match = firstMatch(text, YEAR_FIRST);
        if (match != null) {
            return of(number(match, 1), number(match, 2), number(match, 3));
        }
        match = firstMatch(text, YEAR_LAST, COMPACT);
        return match == null ? Optional.empty() : of(number(match, 3), number(match, 2), number(match, 1));
    }

    /// The day by the Umm al-Qura calendar as `1410/08/08`; empty outside its range (1300 to 1600 AH).
    public static Optional<String> hijri(LocalDate date) {
        try {
            HijrahDate hijrah = HijrahDate.from(date);
            return Optional.of("%d/%02d/%02d"
                    .formatted(
                            hijrah.get(ChronoField.YEAR_OF_ERA),
                            hijrah.get(ChronoField.MONTH_OF_YEAR),
                            hijrah.get(ChronoField.DAY_OF_MONTH)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Western digits for Arabic-Indic and Persian ones; everything else stays.
    public static String westernDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int digit =
                    c >= '\u0660' && c <= '\u0669' ? c - '\u0660' : c >= '\u06F0' && c <= '\u06F9' ? c - '\u06F0' : -1;
            out.append(digit < 0 ? c : (char) ('0' + digit));
        }
        return out.toString();
    }

    private static Optional<BirthDateEntry> of(int year, int month, int day) {
        try {
            boolean hijri = year < HIJRI_BELOW;
            LocalDate date = hijri ? LocalDate.from(HijrahDate.of(year, month, day)) : LocalDate.of(year, month, day);
            return Optional.of(new BirthDateEntry(date, hijri));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static @Nullable Matcher firstMatch(String text, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return matcher;
            }
        }
        return null;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
