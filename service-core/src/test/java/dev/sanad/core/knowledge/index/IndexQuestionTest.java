package dev.sanad.core.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What of a typed question may leave for the index.
class IndexQuestionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "physiotherapy after the sixth visit|physiotherapy after the sixth visit",
                "العلاج الطبيعي موافقة|العلاج الطبيعي موافقة",
                "BE-1-2 and BV-00437|BE-1-2 and BV-00437",
                "MRI for Norah Abdullah Alharbi|MRI for",
                "Norah Abdullah Alharbi's MRI|MRI",
                "هل تحتاج المريضة نورة الحربي موافقة|هل تحتاج المريضة موافقة",
                "approval 1090000133|approval",
                "اقامة ٢٠٩٠٠٠٠١٣٣ موافقة|اقامة موافقة",
                "call +966 50 123 4567 about dental|call about dental",
                "dental norah.alharbi@clinic.example|dental",
            })
    void leavesPeopleOut(String typed, String leaves) {
        IndexQuestion question = IndexQuestion.of(typed);
        assertThat(question.text()).isEqualTo(leaves);
        assertThat(question.isShortened()).isEqualTo(!typed.equals(leaves));
        assertThat(question.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "?!",
                "1090000133",
                "Norah Abdullah Alharbi",
                "نورة عبدالله الحربي ١٠٩٠٠٠٠١٣٣",
                "لنورة عبدالله الحربي"
            })
    void saysWhenNothingIsLeft(String typed) {
        assertThat(IndexQuestion.of(typed).isEmpty()).isTrue();
        assertThat(IndexQuestion.of(typed).text()).isEmpty();
    }

    @Test
    void isNoLongerThanKendraReadsAndTellsNothingInLogs() {
        IndexQuestion question = IndexQuestion.of("approval ".repeat(400));
        assertThat(question.text().length()).isBetween(900, 1_000);
        assertThat(question).hasToString("IndexQuestion[]");
    }
}
