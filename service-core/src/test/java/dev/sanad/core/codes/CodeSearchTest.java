package dev.sanad.core.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSearchTest {
    private static final String NPHIES = "http://nphies.sa/terminology/CodeSystem/";
    private static final String ERRORS = NPHIES + "adjudication-error";

    private final CodeSearch search = new CodeSearch(new Terminology());

    private List<String> codes(String system, String text, Language language) {
        return search.find(List.of(system), text, language, 20).stream()
                .map(Coded::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "adjudication-error, BV-00797, EN, BV-00797",
        "adjudication-error, bv00797, EN, BV-00797",
        "adjudication-error, 00797, EN, BV-00797",
        "adjudication-error, 1683, EN, 1683",
        "adjudication-error, ١٦٨٣, AR, 1683",
        "adjudication-error, member number, EN, 1657",
        "adjudication-error, number memb, EN, 1657",
        "adjudication-error, رقم العضوية غير موجود, AR, 1657",
        "adjudication-error, رقم العضويه, AR, 1657",
        "siteEligibility, مؤهل, AR, eligible",
        "siteEligibility, موهل, EN, eligible",
        "occupation, student, AR, student",
        "clinic-specialty, cardio, EN, S01-08",
    })
    void findsFirst(String system, String text, Language language, String first) {
        assertThat(codes(NPHIES + system, text, language)).first().isEqualTo(first);
    }

    @Test
    void theCodeItselfComesBeforeCodesThatBeginSo() {
        assertThat(codes(ERRORS, "16", Language.EN)).startsWith("16", "160", "161");
    }

    @Test
    void textsThatBeginSoComeBeforeTextsThatHoldTheWord() {
        List<String> found = codes(NPHIES + "clinic-specialty", "maternal", Language.EN);
        assertThat(found).containsExactly("S01-30");
    }

    @Test
    void allSystemsAreSearchedWhereNoneIsNamed() {
        assertThat(search.find(List.of(), "eligible", Language.EN, 50))
                .extracting(Coded::system)
                .contains(NPHIES + "siteEligibility");
    }

    @Test
    void nothingTypedFindsNothing() {
        assertThat(search.find(List.of(ERRORS), "  -", Language.EN, 20)).isEmpty();
        assertThat(search.find(List.of(ERRORS), "member", Language.EN, 0)).isEmpty();
        assertThat(search.find(List.of("urn:unheard-of"), "member", Language.EN, 9))
                .isEmpty();
        assertThat(codes(ERRORS, "xyzzy", Language.EN)).isEmpty();
    }

    @Test
    void noMoreThanTheLimitComeBack() {
        assertThat(search.find(List.of(ERRORS), "1", Language.EN, 7)).hasSize(7);
    }
}
