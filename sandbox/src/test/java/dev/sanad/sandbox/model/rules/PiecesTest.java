package dev.sanad.sandbox.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecesTest {
    @Test
    void piecesAreTheTextAgain() {
        Random random = new Random(3);
        String letters = "ab Z9-.\n|é新نَّة😀[]_١";
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, letters.codePointCount(0, letters.length()))
                    .forEach(at -> text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at))));
            List<String> pieces = Pieces.of(text.toString());
            assertThat(String.join("", pieces)).isEqualTo(text.toString());
            assertThat(pieces).hasSize(Pieces.count(text.toString())).noneMatch(String::isEmpty);
            assertThat(pieces).noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)));
        }
    }

    @Test
    void splitsNumbersAndTokensInTheMiddle() {
        assertThat(Pieces.of("ID 1023456789")).containsExactly("ID", " 102", "345", "678", "9");
        assertThat(Pieces.of("[NAME_1]")).containsExactly("[", "NAME", "_", "1", "]");
    }
}
