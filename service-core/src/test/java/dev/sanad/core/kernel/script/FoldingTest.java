package dev.sanad.core.kernel.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource({
        "alef with hamza above, أحمد, احمد",
        "alef with hamza below, إبراهيم, ابراهيم",
        "alef with madda, آمنة, امنه",
        "alef wasla, ٱلله, الله",
        "ta marbuta, فاطمة, فاطمه",
        "alef maqsura, مصطفى, مصطفي",
        "hamza on waw, مؤمن, مومن",
        "hamza on ya, عائشة, عايشه",
        "lone hamza, علاء, علا",
        "tatweel, محـــمد, محمد",
        "diacritics, مُحَمَّد, محمد",
        "dagger alef, رحمٰن, رحمن",
        "Persian ya and kaf, علی کریم, علي كريم",
        "lam-alef ligature, ﻻمي, لامي",
        "presentation forms, ﻣﺤﻤﺪ, محمد",
        "Arabic-Indic digits, ٠١٢٣٤٥٦٧٨٩, 0123456789",
        "Persian digits, ۰۱۲۳۴۵۶۷۸۹, 0123456789",
        "full-width digits, １２３, 123",
        "upper case, AL-Shehri, al-shehri",
        "accents, José Ünal, jose unal",
        "apostrophe, Sa'ad, saad",
        "typographic apostrophe, Sa’ad, saad",
        "transliterated ayn, ʿAbd, abd",
    })
    void foldsLikeWithLike(String why, String written, String searched) {
        assertThat(Folding.fold(written)).as(why).isEqualTo(searched);
    }

    @Test
    void foldingTwiceChangesNothing() {
        String once = Folding.fold("أُمَيْمَة بنت عبدالله Müller ﷺ ٣٤");
        assertThat(Folding.fold(once)).isEqualTo(once);
    }

    @Test
    void dropsMarksOfDirection() {
        assertThat(Folding.fold("\u200Fسارة\u200E \u202BAli\u202C\u061C")).isEqualTo("ساره ali");
    }

    @Test
    void splitsWordsAtEverythingElse() {
        assertThat(Folding.words("Al-Shehri, Fahad  بن-سعد")).containsExactly("al", "shehri", "fahad", "بن", "سعد");
        assertThat(Folding.words(" - ")).isEmpty();
    }

    @Test
    void keysHaveLettersAndDigitsOnly() {
        assertThat(Folding.key("+966 (51) 234-٥٦٧٨")).isEqualTo("966512345678");
        assertThat(Folding.key("AB-12 / c")).isEqualTo("ab12c");
    }

    @Test
    void westernDigitsLeaveLettersAlone() {
        assertThat(Folding.westernDigits("شقة ١٢٣ أ")).isEqualTo("شقة 123 أ");
        String same = "no digits to change 12";
        assertThat(Folding.westernDigits(same)).isSameAs(same);
    }

    @Test
    void tellsTheScripts() {
        assertThat(Folding.isArabic("Ali علي")).isTrue();
        assertThat(Folding.isArabic("Ali")).isFalse();
    }
}
