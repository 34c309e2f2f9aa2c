package dev.sanad.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Money;
import dev.sanad.core.kernel.Words;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The verdict and the sentence for what payers may say.
class AnswerSentenceTest {
    private static Coded coded(String code) {
        return new Coded("", code, Words.same(code));
    }

    private static Limit sum(String type, String riyals) {
        return new Limit(coded(type), new Amount.Sum(Money.sar(riyals)), null);
    }

    private static Limit count(String type, long value) {
        return new Limit(coded(type), new Amount.Count(value), null);
    }

    private static BenefitLine line(String category, String network, boolean excluded, Limit... limits) {
        return new BenefitLine(coded(category), "", "", coded(network), null, null, excluded, Arrays.asList(limits));
    }

    private static InsuranceAnswer insurance(@Nullable Boolean inForce, @Nullable String site, BenefitLine... lines) {
        Coded code = site == null ? null : coded(site);
        return new InsuranceAnswer(Words.same("Payer"), "", "", inForce, code, null, Arrays.asList(lines));
    }

    private static String covered(BenefitLine... lines) {
        return AnswerSentence.of(
                        Verdict.COVERED,
                        "complete",
                        coded("eligible"),
                        List.of(insurance(true, "eligible", lines)),
                        List.of())
                .en();
    }

    private static AnswerError error(String code) {
        return new AnswerError(coded(code), "", "");
    }

    @Test
    void saysNothingThatTheAnswerDoesNotSay() {
        assertThat(covered()).isEqualTo("Covered.");
        assertThat(covered(line("14", "in", false, count("copay-percent", 20), sum("approval-limit", "500"))))
                .as("what holds for dental care says nothing of a visit")
                .isEqualTo("Covered.");
        assertThat(covered(line("43", "out", false, count("copay-percent", 50))))
                .as("what holds outside the network says nothing of this clinic")
                .isEqualTo("Covered.");
    }

    @Test
    void takesTheLineThatIsClosestToAVisit() {
        assertThat(covered(
                        line("13", "in", false, sum("approval-limit", "5000"), count("copay-percent", 30)),
                        line("43", "in", false, count("copay-percent", 20), sum("copay-maximum", "100")),
                        line("26", "in", false, sum("approval-limit", "500"))))
                .isEqualTo("Covered. Patient pays 20 %, at most SAR 100. Approval needed above SAR 5,000.");
    }

    @Test
    void saysTheRangeOfSeveralShares() {
        assertThat(covered(
                        line("43", "in", false, count("copay-percent", 10), sum("copay-maximum", "75")),
                        line("43", "in", false, count("copay-percent", 20), sum("copay-maximum", "100"))))
                .isEqualTo("Covered. Patient pays 10–20 %, at most SAR 100.");
        assertThat(covered(
                        line("43", "in", false, count("copay-percent", 10), sum("copay-maximum", "75")),
                        line("43", "in", false, count("copay-percent", 20))))
                .as("a maximum that holds for one of them only is not said")
                .isEqualTo("Covered. Patient pays 10–20 %.");
        assertThat(covered(
                        line("43", "in", false, count("copay-percent", 20)),
                        line("43", "in", false, sum("copay", "30"))))
                .isEqualTo("Covered. What the patient pays depends on the service; see below.");
    }

    @Test
    void saysFixedSharesDeductiblesAndNothing() {
        assertThat(covered(line("43", "in", false, sum("copay", "30.50"))))
                .isEqualTo("Covered. Patient pays SAR 30.50.");
        assertThat(covered(line("13", "in", false, sum("deductible", "50"))))
                .isEqualTo("Covered. Patient pays the first SAR 50.");
        assertThat(covered(line("43", "in", false, count("copay-percent", 0), sum("copay-maximum", "0"))))
                .isEqualTo("Covered. Patient pays nothing.");
    }

    @Test
    void doesNotPromiseAVisitThatIsExcluded() {
        assertThat(covered(line("43", "in", true), line("13", "in", false, count("copay-percent", 20))))
                .isEqualTo("Covered. But outpatient treatment is excluded.");
    }

    @Test
    void saysDifferentApprovalLimitsAsSuch() {
        assertThat(covered(
                        line("13", "in", false, sum("approval-limit", "1000")),
                        line("13", "in", false, sum("approval-limit", "500"))))
                .isEqualTo("Covered. Approval needed above SAR 500 for some services.");
    }

    @Test
    void keepsNumbersLeftToRightInArabic() {
        Words sentence = AnswerSentence.of(
                Verdict.COVERED,
                "complete",
                coded("eligible"),
                List.of(insurance(
                        true,
                        "eligible",
                        line("43", "in", false, count("copay-percent", 20), sum("copay-maximum", "1250.75")))),
                List.of());
        assertThat(sentence.ar()).isEqualTo("مغطى. يدفع المريض \u200e20 %\u200e وبحد أقصى 1,250.75 ريال.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not-active | Not covered. The policy is not active on this day.",
                "not-covered | Not covered. The policy does not cover this service.",
                "not-direct billing | Not covered. There is no direct billing: the patient pays and claims it back.",
                "out-network | Not covered. This clinic is outside the member's network.",
                "limit-exhausted | Not covered. The limit of the policy is used up.",
                "coverage-suspended | Not covered. The coverage is suspended.",
                "provider-contract-suspended | Not covered. The insurer has suspended its contract with this clinic.",
            })
    void hasAReasonForEveryCode(String code, String sentence) {
        List<InsuranceAnswer> insurances = List.of(insurance(true, code));
        Verdict verdict = Verdicts.of("complete", coded(code), insurances, List.of());
        assertThat(verdict).isEqualTo(Verdict.NOT_COVERED);
        Words words = AnswerSentence.of(verdict, "complete", coded(code), insurances, List.of());
        assertThat(words.en()).isEqualTo(sentence);
        assertThat(words.ar()).startsWith("غير مغطى. ").isNotEqualTo("غير مغطى. " + code + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1657", "1658", "1659", "1660", "1682", "BV-00797", "GE-00015", "IC-01564", "never heard"})
    void anErrorIsNeverANo(String code) {
        assertThat(Verdicts.of("error", null, List.of(), List.of(error(code)))).isEqualTo(Verdict.UNDETERMINED);
        assertThat(AnswerSentence.of(Verdict.UNDETERMINED, "error", null, List.of(), List.of(error(code)))
                        .en())
                .startsWith("Could not determine: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1663", "1664", "1672"})
    void thePayersWordThatThePersonIsNoLongerInsuredIsANo(String code) {
        assertThat(Verdicts.of("error", null, List.of(), List.of(error(code)))).isEqualTo(Verdict.NOT_COVERED);
        assertThat(AnswerSentence.of(Verdict.NOT_COVERED, "error", null, List.of(), List.of(error(code)))
                        .en())
                .isEqualTo("Not covered. The insurer says that the person is no longer insured.");
    }

    @Test
    void contradictionsAndUnknownCodesDecideNothing() {
        List<InsuranceAnswer> out = List.of(insurance(false, null));
        assertThat(Verdicts.of("complete", coded("eligible"), out, List.of())).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Verdicts.of("complete", coded("eligible"), List.of(), List.of(error("1664"))))
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(Verdicts.of("complete", coded("perhaps"), List.of(), List.of()))
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(AnswerSentence.of(Verdict.UNDETERMINED, "complete", coded("perhaps"), List.of(), List.of())
                        .en())
                .isEqualTo("Could not determine: the insurer answers “perhaps”.");
        assertThat(AnswerSentence.of(Verdict.UNDETERMINED, "complete", coded("eligible"), out, List.of())
                        .en())
                .contains("contradicts itself");
    }

    @Test
    void withoutAHeadersCodeTheInsurancesDecide() {
        assertThat(Verdicts.of("complete", null, List.of(insurance(true, null)), List.of()))
                .isEqualTo(Verdict.COVERED);
        assertThat(Verdicts.of("complete", null, List.of(insurance(false, null)), List.of()))
                .isEqualTo(Verdict.NOT_COVERED);
        assertThat(Verdicts.of(
                        "complete", null, List.of(insurance(false, null), insurance(true, "eligible")), List.of()))
                .isEqualTo(Verdict.COVERED);
        assertThat(Verdicts.of("complete", null, List.of(insurance(null, null)), List.of()))
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(Verdicts.of("complete", null, List.of(), List.of())).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Verdicts.of("queued", coded("eligible"), List.of(), List.of()))
                .isEqualTo(Verdict.UNDETERMINED);
    }
}
