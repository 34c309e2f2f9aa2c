package dev.sanad.desktop.kit.format;

import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Money;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.i18n.Texts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableValue;

/// Values as people read them: Western digits, left to right, in the language of the moment; dates Gregorian and,
/// on a
/// setting, Hijri (Umm al-Qura) beside it. Used on the JavaFX thread.
public final class Formats {
    private static final long RECENT_SECONDS = 45;

    private final Texts texts;
    private final Clock clock;
    private final BooleanProperty hijri = new SimpleBooleanProperty(this, "hijri");
    private final LongProperty minute = new SimpleLongProperty(this, "minute");

    public Formats(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        hijri.addListener((_, _, _) -> tick());
    }

    /// Whether dates show the Hijri day too.
    public BooleanProperty hijriProperty() {
        return hijri;
    }

    /// The clock that ages are told by.
    public Clock clock() {
        return clock;
    }

    /// Today in the clinic's zone.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Told now and then by the shell, so that ages on the screen move on.
    public void tick() {
        minute.set(minute.get() + 1);
    }

    /// Changes when ages and dates have to be told anew; a source for bindings.
    public Observable beat() {
        return minute;
    }

    /// A text that is made anew when the language, the Hijri switch or the minute changes.
    public ObservableValue<String> live(Supplier<String> text) {
        return texts.live(text, minute);
    }

    /// A day: `24 Nov 2026`, with the Hijri day behind it on the setting.
    public String date(LocalDate day) {
        String gregorian = pattern("d MMM yyyy").format(day);
        return hijri.get() ? gregorian + " · " + hijri(day) : gregorian;
    }

    /// A Hijri day with the month's name.
    public String hijri(LocalDate day) {
        HijrahDate date = HijrahDate.from(day);
        return texts.get(
                "kit.date.hijri",
                date.get(ChronoField.DAY_OF_MONTH),
                texts.get("kit.hijri." + date.get(ChronoField.MONTH_OF_YEAR)),
                String.valueOf(date.get(ChronoField.YEAR_OF_ERA)));
    }

    /// A day or two days with a dash.
    public String range(DateRange range) {
        return range.isOneDay() ? date(range.start()) : date(range.start()) + " – " + date(range.end());
    }

    /// A date of birth with the age in years.
    public String birth(LocalDate day) {
        int years = Math.max(0, Period.between(day, today()).getYears());
        return texts.get("kit.date.birth", date(day), years);
    }

    /// Day and time of day.
    public String dateTime(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, clock.getZone());
        return texts.get(
                "kit.date.time",
                date(local.toLocalDate()),
                Isolate.ltr(pattern("HH:mm").format(local)));
    }

    /// Time of day.
    public String time(Instant instant) {
        return Isolate.ltr(pattern("HH:mm").format(LocalDateTime.ofInstant(instant, clock.getZone())));
    }

    /// How long ago: `just now`, `3 min ago`, `2 h ago`, `4 days ago`.
    public String age(Instant instant) {
        Duration age = Duration.between(instant, clock.instant());
        if (age.toSeconds() < RECENT_SECONDS) {
            return texts.get("kit.age.now");
        }
        if (age.toMinutes() < 60) {
            return texts.get("kit.age.minutes", Math.max(1, age.toMinutes()));
        }
        if (age.toHours() < 24) {
            return texts.get("kit.age.hours", age.toHours());
        }
        return texts.get("kit.age.days", age.toDays());
    }

    /// An amount with its currency, in one direction.
    public String money(Money money) {
        return Isolate.ltr(money.currency() + " " + decimal("#,##0.00").format(money.amount()));
    }

    /// An amount without needless decimals, for sentences and meters.
    public String moneyShort(Money money) {
        boolean whole = money.amount().remainder(BigDecimal.ONE).signum() == 0;
        return Isolate.ltr(
                money.currency() + " " + decimal(whole ? "#,##0" : "#,##0.00").format(money.amount()));
    }

    /// A whole number with separators.
    public String number(long number) {
        return decimal("#,##0").format(number);
    }

    /// A share of a hundred.
    public String percent(long percent) {
        return Isolate.ltr(number(percent) + " %");
    }

    /// How long something took: µs, ms or s, whichever reads best.
    public String duration(Duration duration) {
        long micros = duration.toNanos() / 1_000;
        if (micros < 1_000) {
            return texts.get("kit.duration.micros", number(micros));
        }
        if (micros < 10_000) {
            return texts.get("kit.duration.millis", decimal("0.0").format(micros / 1_000.0));
        }
        if (micros < 10_000_000) {
            return texts.get("kit.duration.millis", number(micros / 1_000));
        }
        return texts.get("kit.duration.seconds", decimal("#,##0.0").format(micros / 1_000_000.0));
    }

    /// A size of a file or store.
    public String bytes(long bytes) {
        if (bytes < 1024 * 1024) {
            return texts.get("kit.bytes.kilo", decimal("#,##0.0").format(bytes / 1024.0));
        }
        return texts.get("kit.bytes.mega", decimal("#,##0.0").format(bytes / 1024.0 / 1024.0));
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, texts.language().locale())
                .withDecimalStyle(java.time.format.DecimalStyle.STANDARD);
    }

    private static DecimalFormat decimal(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    }
}
