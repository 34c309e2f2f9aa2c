package dev.sanad.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Personal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefillTest {
    private final Deidentifier deidentifier =
            new Deidentifier(List.of(new Personal(Personal.Kind.NAME, "Norah Alharbi")));

    @Test
    void fillsATokenInHoweverTheTextIsCut() {
        String stripped = deidentifier.strip("Norah Alharbi is covered; her ID is 1012345672.");
        assertThat(stripped).isEqualTo("[NAME_1] is covered; her ID is [NATIONAL_ID_1].");
        for (int first = 0; first <= stripped.length(); first++) {
            for (int second = first; second <= stripped.length(); second++) {
                Refill refill = deidentifier.refill();
                String whole = refill.feed(stripped.substring(0, first))
                        + refill.feed(stripped.substring(first, second))
                        + refill.feed(stripped.substring(second))
                        + refill.end();
                assertThat(whole).isEqualTo("Norah Alharbi is covered; her ID is 1012345672.");
            }
        }
    }

    @Test
    void holdsNothingBackThatCannotBecomeAToken() {
        Refill refill = deidentifier.refill();
        assertThat(refill.feed("See [1] and [the list")).isEqualTo("See [1] and [the list");
        assertThat(refill.feed("](x) and [NAM")).isEqualTo("](x) and ");
        assertThat(refill.feed("E_9] too")).isEqualTo("[NAME_9] too");
        assertThat(refill.end()).isEmpty();
    }

    @Test
    void aTypedTokenIsNotTakenForOneOfOurs() {
        String text = "Norah Alharbi typed [NAME_1] herself.";
        String stripped = deidentifier.strip(text);
        assertThat(stripped).doesNotContain("Norah").startsWith("[NAME_1] typed [NUMBER_1]");
        assertThat(deidentifier.restore(stripped)).isEqualTo(text);
    }

    @Test
    void theSameWordsHaveTheSameTokenAndAmountsAndCodesStay() {
        String first = deidentifier.strip("Norah pays 20 %, at most SAR 1,250.00, for E11.9 (BV-00163), aged 38.");
        assertThat(first).isEqualTo("[NAME_1] pays 20 %, at most SAR 1,250.00, for E11.9 (BV-00163), aged 38.");
        assertThat(deidentifier.strip("What does Norah pay?")).isEqualTo("What does [NAME_1] pay?");
    }

    @Test
    void tellsTheReplacementsInTheOrderInWhichTheyWereGiven() {
        deidentifier.strip("Norah Alharbi, 0501234567, 1012345672, born 1990-05-17");
        assertThat(deidentifier.replacements().keySet())
                .containsExactly("[NAME_1]", "[PHONE_1]", "[NATIONAL_ID_1]", "[DATE_1]");
    }
}
