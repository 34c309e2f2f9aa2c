package dev.sanad.core.patients.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.patients.IdentifierKind;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientTidyingTest {
    @ParameterizedTest
    @CsvSource({
        "0512345678, +966512345678",
        "٠٥١٢٣٤٥٦٧٨, +966512345678",
        "05 1234 5678, +966512345678",
        "512345678, +966512345678",
        "966512345678, +966512345678",
        "+966 51 234 5678, +966512345678",
        "00966512345678, +966512345678",
        "+9660512345678, +966512345678",
        "(011) 234-5678, +966112345678",
        "+20 100 123 4567, +201001234567",
        "0044 20 7946 0000, +442079460000",
    })
    void bringsPhonesIntoOneForm(String typed, String kept) {
        assertThat(Phone.international(typed)).isEqualTo(kept);
        assertThat(Phone.isInternational(kept)).isTrue();
        assertThat(Phone.international(kept)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"12", "051234567", "05123456789", "+96651234567", "+966212345678", "call me", "+0123456789"})
    void leavesWhatIsNoPhoneToTheRules(String typed) {
        assertThat(Phone.isInternational(Phone.international(typed))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONAL_ID, ' ١٠٠٠ ٠٠٠-٠٠٨ ', 1000000008",
        "PASSPORT, a 123 4567, A1234567",
        "MRN, ' F-12/3 ', F-12/3",
        "BORDER_NUMBER, 3012-345-678, 3012345678",
    })
    void bringsDocumentNumbersIntoOneForm(IdentifierKind kind, String typed, String kept) {
        assertThat(PatientTidying.number(kind, typed)).isEqualTo(kept);
    }

    @Test
    void writesCountriesInThreeLetters() {
        assertThat(PatientTidying.country(" eg ")).isEqualTo("EGY");
        assertThat(PatientTidying.country("KWT")).isEqualTo("KWT");
        assertThat(PatientTidying.country(" ")).isNull();
        assertThat(PatientTidying.isCountry("KWT")).isTrue();
        assertThat(PatientTidying.isCountry("KW")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'  Sara   Al-Harbi ', Sara Al-Harbi",
        "'Sara\tAli', Sara Ali",
        "'سارة  الحربي', سارة الحربي",
        "'\u200Fسارة\u200E', سارة",
        "'a\u0000b', ab",
        "'Flat ١٢', Flat 12",
        "'José  Ünal', José Ünal",
    })
    void tidiesLines(String typed, String kept) {
        assertThat(PatientTidying.line(typed)).isEqualTo(kept);
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        String base = "dev.sanad.core.patients.rules.findings";
        assertThat(ResourceBundle.getBundle(base + "_ar").keySet())
                .isEqualTo(ResourceBundle.getBundle(base + "_en").keySet());
    }
}
