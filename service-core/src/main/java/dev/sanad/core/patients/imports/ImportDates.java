package dev.sanad.core.patients.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dates that people write: `yyyy-MM-dd`, `dd/MM/yyyy` (with `/`, `-` or `.`), and Hijri days of the Umm
/// al-Qura
/// calendar as `yyyy/MM/dd` where the column or a mark behind the date (`هـ`, `H`, `AH`) says so.
///
/// A year below 1700 without a mark is not guessed to be Hijri: it is refused, as the rule for birth dates would.
final class ImportDates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern HIJRI_MARK = Pattern.compile("\\s*(?:هـ|ه|[Aa]\\.?[Hh]\\.?|[Hh])\\.?$");

    private ImportDates() {}

    /// The day that a text with Western digits names; empty where it names none.
    ///
    /// @param hijriColumn whether the column holds Hijri dates
    static Optional<LocalDate> parse(String text, boolean hijriColumn) {
        Matcher mark = HIJRI_MARK.matcher(text);
        boolean marked = mark.find();
        String bare = marked ? text.substring(0, mark.start()) : text;
        boolean hijri = marked || hijriColumn;
        Matcher iso = ISO.matcher(bare);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3), hijri);
        }
        Matcher dayFirst = DAY_FIRST.matcher(bare);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1), hijri);
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day, boolean hijri) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        try {
            if (hijri) {
                return Optional.of(LocalDate.from(HijrahDate.of(y, m, d)));
            }
            return y < 1700 ? Optional.empty() : Optional.of(LocalDate.of(y, m, d));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
