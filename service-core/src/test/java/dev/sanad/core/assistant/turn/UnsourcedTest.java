package dev.sanad.core.assistant.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsourcedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The patient is insured by Bupa [1]. | 0",
                "Plan: GOLD. [1] Network: GN+. [1, 2] | 0",
                "The tooth hurts at night. The plan covers crowns. [2] | 1",
                "### Medical justification (draft) | 0",
                "*Every sentence is a given fact; a physician signs it.* | 0",
                "**What is missing:** | 0",
                "- The x-ray shows a fracture of the crown. | 1",
                "المريض مؤمن عليه لدى بوبا. [1] الألم شديد منذ أسبوع. | 1",
            })
    void countsStatementsWithoutASource(String text, int count) {
        assertThat(Unsourced.count(text)).isEqualTo(count);
        assertThat(Unsourced.note(text, Language.EN).isEmpty()).isEqualTo(count == 0);
    }

    @Test
    void speaksToWhoeverReadsAndNotAsTheNamesInTheText() {
        String text = "نورة عبدالله الحربي is insured by Bupa.";
        assertThat(Unsourced.note(text, Language.EN)).contains("Sentences without a source: 1");
        assertThat(Unsourced.note(text, Language.AR)).startsWith("\n\n> **سند:** جمل بلا مصدر: 1");
    }
}
