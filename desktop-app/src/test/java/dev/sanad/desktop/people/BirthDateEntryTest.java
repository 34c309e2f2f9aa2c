package dev.sanad.desktop.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateEntryTest {
    @ParameterizedTest
    @CsvSource({
        "1990-03-05,1990-03-05,false",
        "5/3/1990,1990-03-05,false",
        "05.03.1990,1990-03-05,false",
        "05031990,1990-03-05,false",
        "1410/08/08,1990-03-06,true",
        "8/8/1410,1990-03-06,true",
        "١٤١٠/٠٨/٠٨,1990-03-06,true",
        "١٩٩٠-٠٣-٠٥,1990-03-05,false"
    })
    void readsBothCalendarsInEveryFormThatPeopleWrite(String typed, LocalDate day, boolean hijri) {
        assertThat(BirthDateEntry.parse(typed)).contains(new BirthDateEntry(day, hijri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "19", "1990-13-01", "31/02/1990", "1410/13/01", "1410/08/31", "yesterday", "0000-01-01"})
    void refusesWhatIsNoDay(String typed) {
        assertThat(BirthDateEntry.parse(typed)).isEmpty();
    }

    @Test
    void tellsTheHijriDayOfADayWithinTheCalendar() {
        assertThat(BirthDateEntry.hijri(LocalDate.of(1990, 3, 6))).contains("1410/08/08");
        assertThat(BirthDateEntry.hijri(LocalDate.of(1800, 1, 1))).isEmpty();
    }
}
