package dev.sanad.core.patients.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportDatesTest {
    @ParameterizedTest
    @CsvSource({
        "1990-05-17, 1990-05-17",
        "1990/5/7, 1990-05-07",
        "17/05/1990, 1990-05-17",
        "7-5-1990, 1990-05-07",
        "17.05.1990, 1990-05-17",
        "1990-05-17T00:00:00, 1990-05-17",
        // 1 Ramadan 1445 was 11 March 2024, 1 Muharram 1430 was 29 December 2008 (Umm al-Qura)
        "1445/09/01 هـ, 2024-03-11",
        "1445/09/01هـ, 2024-03-11",
        "1445-09-01 H, 2024-03-11",
        "01/09/1445 AH, 2024-03-11",
        "1430/01/01 A.H., 2008-12-29",
    })
    void readsWhatPeopleWrite(String text, LocalDate day) {
        assertThat(ImportDates.parse(text, false)).contains(day);
    }

    @Test
    void aHijriColumnNeedsNoMark() {
        assertThat(ImportDates.parse("1445/09/01", true)).contains(LocalDate.of(2024, 3, 11));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1445/09/01",
                "31/02/1990",
                "1990-13-01",
                "05/17/1990",
                "1990",
                "yesterday",
                "",
                "1445/13/01 هـ",
                "1990-05",
                "1990-05-17 H",
                "9999999-01-01"
            })
    void refusesWhatIsNoDay(String text) {
        assertThat(ImportDates.parse(text, false)).isEmpty();
    }
}
