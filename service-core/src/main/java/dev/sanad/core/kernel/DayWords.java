package dev.sanad.core.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/// Days and times as people read them, in both languages: Western digits, the name of the month. Pure.
public final class DayWords {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy", Language.EN.locale());
    private static final DateTimeFormatter ARABIC = DateTimeFormatter.ofPattern("d MMMM yyyy", Language.AR.locale());
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Language.EN.locale());
    private static final int FEW = 10;

    private DayWords() {}

    /// A day: `24 Nov 2026`.
    public static Words day(LocalDate day) {
        return of(day);
    }

    /// A day, or two with what lies between them.
    public static Words range(DateRange range) {
        return range.isOneDay()
                ? of(range.start())
                : new Words(
                        of(range.start()).en() + " to " + of(range.end()).en(),
                        "من " + of(range.start()).ar() + " إلى "
                                + of(range.end()).ar());
    }

    /// A day and the time of day in a zone.
    public static Words time(Instant instant, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        Words day = of(local);
        return new Words(day.en() + ", " + CLOCK.format(local), day.ar() + "، " + CLOCK.format(local));
    }

    /// How long ago something was: minutes, hours or days.
    ///
    /// @param clock tells what is now
    public static Words age(Instant instant, Clock clock) {
        Duration age = Duration.between(instant, clock.instant());
        if (age.toMinutes() < 1) {
            return new Words("just now", "الآن");
        }
        if (age.toHours() < 1) {
            return ago(age.toMinutes(), "minute", new Arabic("دقيقة", "دقيقتين", "دقائق", "دقيقة"));
        }
        return age.toDays() < 1
                ? ago(age.toHours(), "hour", new Arabic("ساعة", "ساعتين", "ساعات", "ساعة"))
                : ago(age.toDays(), "day", new Arabic("يوم", "يومين", "أيام", "يومًا"));
    }

    /// Years of age: `34 years`.
    public static Words years(int years) {
        if (years < 1) {
            return new Words("less than one year", "أقل من سنة");
        }
        return counted(years, "year", new Arabic("سنة", "سنتان", "سنوات", "سنة"));
    }

    /// A unit as it stands after numbers: one, two, 3 to 10, 11 to 99; whole hundreds take it as one does.
    private record Arabic(String one, String two, String few, String many) {
        String after(long count) {
            long rest = count % 100;
            if (rest > FEW) {
                return many;
            }
            return rest > 2 ? few : one;
        }
    }

    private static Words ago(long count, String unit, Arabic arabic) {
        Words counted = counted(count, unit, arabic);
        return new Words(counted.en() + " ago", "قبل " + counted.ar());
    }

    private static Words counted(long count, String unit, Arabic arabic) {
        String ar = count == 1
                ? arabic.one() + (arabic.one().endsWith("ة") ? " واحدة" : " واحد")
                : count == 2 ? arabic.two() : count + " " + arabic.after(count);
        return new Words(count + " " + unit + (count == 1 ? "" : "s"), ar);
    }

    private static Words of(TemporalAccessor day) {
        return new Words(ENGLISH.format(day), ARABIC.format(day));
    }
}
