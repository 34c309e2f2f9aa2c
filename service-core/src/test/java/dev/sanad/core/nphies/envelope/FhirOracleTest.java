package dev.sanad.core.nphies.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.IParser;
import dev.sanad.core.nphies.Captured;
import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.EligibilityResponseView;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds what we write and read against an independent implementation of FHIR R4.
class FhirOracleTest {
    private static final FhirOracle ORACLE = new FhirOracle();

    static Stream<String> answers() {
        return Captured.all().stream().filter(name -> name.matches("eligibility/.*[rR]esponse.*"));
    }

    @Test
    void everythingThatIsWrittenIsValidFhir() {
        List<Requests.Shape> shapes = Requests.all();
        for (int i = 0; i < shapes.size(); i += 43) {
            Requests.Shape shape = shapes.get(i);
            assertThat(ORACLE.errors(Requests.write(shape).body()))
                    .as("%s", shape)
                    .isEmpty();
        }
    }

    @Test
    void theOracleFindsWhatIsWrong() {
        String broken = new String(Requests.full().body(), StandardCharsets.UTF_8)
                .replace("\"status\":\"active\"", "\"statos\":\"active\"");
        assertThat(ORACLE.errors(broken.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsAnAnswerAsTheOracleDoes(String name) {
        IParser parser = ORACLE.context().newJsonParser();
        Bundle bundle = parser.parseResource(Bundle.class, new String(Captured.bytes(name), StandardCharsets.UTF_8));
        Bundle again = parser.parseResource(Bundle.class, parser.encodeResourceToString(bundle));
        CoverageEligibilityResponse theirs = (CoverageEligibilityResponse) again.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(CoverageEligibilityResponse.class::isInstance)
                .findFirst()
                .orElseThrow();
        EligibilityResponseView ours = new EligibilityResponseView(Captured.bundle(name)
                .first("CoverageEligibilityResponse")
                .orElseThrow()
                .resource());
        assertThat(ours.outcome()).isEqualTo(theirs.getOutcome().toCode());
        assertThat(ours.disposition())
                .isEqualTo(String.valueOf(theirs.getDisposition()).replace("null", ""));
        assertThat(ours.errors()).hasSameSizeAs(theirs.getError());
        assertThat(ours.insurances().stream().map(one -> one.inForce().orElse(false)))
                .isEqualTo(theirs.getInsurance().stream()
                        .map(CoverageEligibilityResponse.InsuranceComponent::getInforce)
                        .toList());
        assertThat(ours.insurances().stream()
                        .mapToInt(one -> one.items().size())
                        .sum())
                .isEqualTo(theirs.getInsurance().stream()
                        .mapToInt(one -> one.getItem().size())
                        .sum());
        assertThat(ourMoney(ours)).isEqualTo(theirMoney(theirs));
    }

    private static List<BigDecimal> ourMoney(EligibilityResponseView view) {
        return view.insurances().stream()
                .flatMap(insurance -> insurance.items().stream())
                .flatMap(item -> item.children("benefit").stream())
                .map(benefit -> benefit.child("allowedMoney"))
                .filter(Element::isPresent)
                .map(money -> money.decimal("value").orElseThrow())
                .toList();
    }

    private static List<BigDecimal> theirMoney(CoverageEligibilityResponse response) {
        return response.getInsurance().stream()
                .flatMap(insurance -> insurance.getItem().stream())
                .flatMap(item -> item.getBenefit().stream())
                .filter(CoverageEligibilityResponse.BenefitComponent::hasAllowedMoney)
                .map(benefit -> benefit.getAllowedMoney().getValue())
                .toList();
    }
}
