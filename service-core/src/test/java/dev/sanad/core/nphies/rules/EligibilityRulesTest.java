package dev.sanad.core.nphies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.nphies.Captured;
import dev.sanad.core.nphies.fhir.MessageBundle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules on captured requests, at the day on which each was sent.
class EligibilityRulesTest {
    private final RuleEngine engine = new RuleEngine(EligibilityRules.pack());

    private List<Finding> errors(String file) {
        MessageBundle bundle = Captured.bundle("eligibility/" + file);
        return engine.check(bundle, new RuleContext(RuleDays.received(bundle))).stream()
                .filter(Finding::isError)
                .toList();
    }

    @Test
    void theExchangesOwnRefusalOfADanglingReferenceIsFoldedBeforeSending() {
        assertThat(errors("tp-eligibility-request-8d3fc65c.json"))
                .extracting(Finding::code, Finding::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("RE-00169", "Bundle.entry[1].resource.patient"),
                        org.assertj.core.groups.Tuple.tuple("RE-00169", "Bundle.entry[2].resource.beneficiary"));
    }

    @ParameterizedTest
    @CsvSource({
        "ig-Bundle-4350490e-eligibility-request.json",
        "tp-eligibility-request-8290334a.json",
        "tp-eligibility-request-ef1aac40-raw-request.json",
        "tp-eligibility-request-55b4f8ef.json"
    })
    void whatTheExchangeLetThroughHasNoError(String file) {
        assertThat(errors(file)).isEmpty();
    }

    @Test
    void theOldOfficialSampleLacksWhatBecameMandatoryLater() {
        assertThat(errors("oba-14a-Eligibilty-Request-Ben-Val.json"))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("IC-01565", "IC-01561", "IC-01574", "BV-00798", "IC-01564", "BV-00729");
    }

    @Test
    void everyRuleHasBothTextsAndArabicLetters() {
        RulePack pack = EligibilityRules.pack();
        assertThat(pack.version()).isNotEmpty();
        assertThat(pack.texts()).allSatisfy((code, text) -> {
            assertThat(code).matches("(BV|IC|IB|RE|FR|GE|DT)-\\d{5}|SND-[A-Z-]+");
            assertThat(text.words().ar()).matches(".*\\p{IsArabic}.*");
            assertThat(text.words().en()).doesNotMatch(".*\\p{IsArabic}.*");
            assertThat(text.severity()).isIn((Object[]) Severity.values());
        });
    }
}
