package dev.sanad.desktop.kit.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Money;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.i18n.Texts;
import dev.sanad.desktop.kit.view.UiFixture;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Texts texts = new Texts(Language.EN);
    private final Formats formats = new Formats(texts, UiFixture.CLOCK);

    @Test
    void digitsAreWesternInBothLanguages() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(formats.date(day)).isEqualTo("24 Nov 2026");
        texts.languageProperty().set(Language.AR);
        assertThat(formats.date(day)).isEqualTo("24 نوفمبر 2026");
        assertThat(formats.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(texts.get("kit.age.minutes", 12)).contains("12");
    }

    @Test
    void hijriDayStandsBesideOnTheSetting() {
        formats.hijriProperty().set(true);
        assertThat(formats.date(LocalDate.of(2026, 6, 16))).isEqualTo("16 Jun 2026 · 1 Muharram 1448 AH");
    }

    @Test
    void agesMoveOn() {
        assertThat(formats.age(UiFixture.CLOCK.instant())).isEqualTo("just now");
        assertThat(formats.age(UiFixture.CLOCK.instant().minusSeconds(180))).isEqualTo("3 min ago");
        assertThat(formats.age(UiFixture.CLOCK.instant().minusSeconds(7_200))).isEqualTo("2 h ago");
        assertThat(formats.age(UiFixture.CLOCK.instant().minusSeconds(86_400))).isEqualTo("1 day ago");
        texts.languageProperty().set(Language.AR);
        assertThat(formats.age(UiFixture.CLOCK.instant().minusSeconds(86_400 * 2)))
                .isEqualTo("قبل يومين");
        assertThat(formats.age(UiFixture.CLOCK.instant().minusSeconds(86_400 * 12)))
                .isEqualTo("قبل 12 يومًا");
    }

    @Test
    void moneyCarriesItsCurrencyAndDirection() {
        assertThat(Isolate.plain(formats.money(Money.sar("12345.6")))).isEqualTo("SAR 12,345.60");
        assertThat(formats.money(Money.sar("1"))).startsWith("\u200e").endsWith("\u200e");
        assertThat(Isolate.plain(formats.moneyShort(Money.sar("100")))).isEqualTo("SAR 100");
    }

    @Test
    void durationsReadBest() {
        assertThat(formats.duration(Duration.ofNanos(350_000))).isEqualTo("350 µs");
        assertThat(formats.duration(Duration.ofNanos(4_260_000))).isEqualTo("4.3 ms");
        assertThat(formats.duration(Duration.ofMillis(84))).isEqualTo("84 ms");
        assertThat(formats.duration(Duration.ofSeconds(12))).isEqualTo("12.0 s");
    }
}
