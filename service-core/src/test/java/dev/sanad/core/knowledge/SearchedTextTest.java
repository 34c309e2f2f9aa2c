package dev.sanad.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.knowledge.SearchedText.Token;
import dev.sanad.core.knowledge.SearchedText.Wanted;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchedTextTest {
    private static List<String> wanted(String text) {
        return SearchedText.wanted(text).stream().map(Wanted::word).toList();
    }

    @Test
    void foldsBothScripts() {
        assertThat(SearchedText.indexed("The  Approval, Éclair")).isEqualTo("the approval eclair");
        assertThat(SearchedText.indexed("التَّغْطِيَة والموافقات للمريض بالعيادة"))
                .isEqualTo("تغطيه موافقات مريض عياده");
    }

    @Test
    void aShortArabicWordKeepsItsLetters() {
        assertThat(SearchedText.indexed("الم ألم بال")).isEqualTo("الم الم بال");
    }

    @Test
    void aCodeIsAWordBesideItsPieces() {
        assertThat(SearchedText.indexed("refused: BE-1-2.")).isEqualTo("refused be 1 2 be12");
        assertThat(SearchedText.indexed("J45.9 and 12.5 and and/or")).isEqualTo("j45 9 j459 and 12 5 and and or");
    }

    @Test
    void aQuestionLooksForItsCodesAndWords() {
        assertThat(wanted("What does the code BE-1-2 mean for a claim?")).containsExactly("code", "be12", "claim");
        assertThat(wanted("ما هي التغطية في العيادة؟")).containsExactly("تغطيه", "عياده");
        assertThat(wanted("claim Claim CLAIM")).containsExactly("claim");
        assertThat(SearchedText.wanted("BE-1-2 35")).containsExactly(new Wanted("be12", true), new Wanted("35", false));
        assertThat(wanted("w1 w2 ".repeat(3) + "a b c d e f g h x y z q r s t u v w"))
                .hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void everyWordIsWhereItSaysItIs() {
        String text = "قال: «التغطية» of Al-Ma'arif, BV-00437!";
        for (Token token : SearchedText.tokens(text)) {
            String there = text.substring(token.start(), token.end());
            assertThat(SearchedText.indexed(there)).contains(token.word());
        }
        assertThat(SearchedText.tokens(text)).extracting(Token::word).contains("تغطيه", "maarif", "bv00437");
    }
}
