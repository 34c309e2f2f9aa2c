package dev.sanad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayWordsTest {
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final Instant NOON = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void daysAndTimesReadAsInTheLanguage() {
        LocalDate day = LocalDate.of(2026, 11, 4);
        assertThat(DayWords.day(day)).isEqualTo(new Words("4 Nov 2026", "4 نوفمبر 2026"));
        assertThat(DayWords.range(DateRange.day(day))).isEqualTo(DayWords.day(day));
        assertThat(DayWords.range(new DateRange(day, day.plusDays(2))))
                .isEqualTo(new Words("4 Nov 2026 to 6 Nov 2026", "من 4 نوفمبر 2026 إلى 6 نوفمبر 2026"));
        assertThat(DayWords.time(NOON, RIYADH)).isEqualTo(new Words("24 Nov 2026, 12:00", "24 نوفمبر 2026، 12:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "PT10S, just now, الآن",
        "PT1M, 1 minute ago, قبل دقيقة واحدة",
        "PT59M, 59 minutes ago, قبل 59 دقيقة",
        "PT2H, 2 hours ago, قبل ساعتين",
        "PT5H, 5 hours ago, قبل 5 ساعات",
        "P1D, 1 day ago, قبل يوم واحد",
        "P11D, 11 days ago, قبل 11 يومًا",
        "P100D, 100 days ago, قبل 100 يوم",
        "P103D, 103 days ago, قبل 103 أيام",
    })
    void agesAreToldInTheUnitThatFits(Duration age, String en, String ar) {
        assertThat(DayWords.age(NOON.minus(age), Clock.fixed(NOON, RIYADH))).isEqualTo(new Words(en, ar));
    }

    @Test
    void yearsOfAgeAreCountedAsArabicCounts() {
        assertThat(DayWords.years(0).ar()).isEqualTo("أقل من سنة");
        assertThat(DayWords.years(2)).isEqualTo(new Words("2 years", "سنتان"));
        assertThat(DayWords.years(34)).isEqualTo(new Words("34 years", "34 سنة"));
    }
}
