package dev.sanad.desktop.eligibility.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.eligibility.Amount;
import dev.sanad.core.eligibility.Freshness;
import dev.sanad.core.eligibility.Limit;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Money;
import dev.sanad.core.kernel.Words;
import dev.sanad.desktop.fakes.Samples;
import dev.sanad.desktop.kit.format.Formats;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.i18n.Texts;
import dev.sanad.desktop.kit.view.UiFixture;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitWordsTest {
    private final Texts texts = new Texts(Language.EN);
    private final LimitWords words = new LimitWords(texts, new Formats(texts, UiFixture.CLOCK));

    private static Limit limit(String code, @Nullable Amount allowed, @Nullable Amount used) {
        return new Limit(new Coded("s", code, Words.same(code)), allowed, used);
    }

    private static Amount sum(String riyals) {
        return new Amount.Sum(Money.sar(riyals));
    }

    @Test
    void tellsWhatIsLeftAndNeverLessThanNothing() {
        assertThat(plain(words.line(limit("benefit", sum("1000"), sum("400")))))
                .isEqualTo("benefit: SAR 1,000.00, used SAR 400.00, left SAR 600.00");
        assertThat(plain(words.line(limit("visit", new Amount.Count(2), new Amount.Count(5)))))
                .isEqualTo("visit: 2, used 5, left 0");
    }

    @Test
    void tellsTheShareOfThePatientInFewWords() {
        assertThat(plain(words.share(limit("copay-percent", new Amount.Count(20), null))))
                .isEqualTo("20 %");
        assertThat(plain(words.share(limit("copay-maximum", sum("100"), null)))).isEqualTo("at most SAR 100.00");
    }

    @Test
    void drawsAMeterOnlyWhereBothSidesAreOfOneKind() {
        assertThat(LimitWords.usedShare(limit("benefit", sum("1000"), sum("250"))))
                .contains(0.25);
        assertThat(LimitWords.usedShare(limit("benefit", sum("1000"), sum("2500"))))
                .contains(1.0);
        assertThat(LimitWords.usedShare(limit("benefit", sum("0"), sum("0")))).isEmpty();
        assertThat(LimitWords.usedShare(limit("benefit", sum("1"), new Amount.Count(1))))
                .isEmpty();
        assertThat(LimitWords.usedShare(limit("benefit", new Amount.Text("as agreed"), null)))
                .isEmpty();
    }

    @Test
    void filtersBenefitsInEitherLanguage() {
        List<BenefitRow> rows = BenefitRow.of(Samples.covered(Freshness.LIVE));
        assertThat(rows.stream().filter(row -> row.matches("dental"))).hasSize(1);
        assertThat(rows.stream().filter(row -> row.matches("الأسنان"))).hasSize(1);
        assertThat(rows.stream().filter(row -> row.matches("COPAY"))).hasSize(2);
        assertThat(rows.stream().filter(row -> row.matches(""))).hasSize(rows.size());
    }

    private static String plain(String text) {
        return Isolate.plain(text).replace('\u00a0', ' ');
    }
}
