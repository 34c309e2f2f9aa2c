package dev.sanad.core.nphies.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.util.XmlUtil;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import dev.sanad.core.nphies.Captured;
import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.EligibilityResponseView;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.Resource;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Holds what we write and read against an independent implementation of FHIR R4.
class FhirOracleTest {
    private static final FhirContext FHIR = FhirContext.forR4();

    /// The oracle works with one XML parser only, and keeps the one that it finds first; another library's stands
    /// before it on the class path.
    @BeforeAll
    static void giveTheOracleItsXmlParser() throws XMLStreamException {
        String name = "javax.xml.stream.XMLInputFactory";
        String before = System.getProperty(name);
        System.setProperty(name, "com.ctc.wstx.stax.WstxInputFactory");
        try {
            XmlUtil.createXmlReader(new StringReader("<a/>")).close();
        } finally {
            if (before == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, before);
            }
        }
    }

    static Stream<String> answers() {
        return Captured.all().stream().filter(name -> name.matches("eligibility/.*[rR]esponse.*"));
    }

    private static FhirValidator validator() {
        IValidationSupport chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR));
        FhirInstanceValidator instance = new FhirInstanceValidator(chain);
        instance.setNoTerminologyChecks(true);
        instance.setAnyExtensionsAllowed(true);
        instance.setNoExtensibleWarnings(true);
        return FHIR.newValidator().registerValidatorModule(instance);
    }

    /// Profiles of NPHIES are not public; without them the base of FHIR is what is checked.
    private static String withoutProfiles(byte[] body) {
        Resource resource = read(body);
        for (ObjectNode node : Stream.concat(
                        Stream.of((ObjectNode) resource.tree()),
                        resource.children("entry").stream().map(entry ->
                                (ObjectNode) entry.child("resource").tree()))
                .toList()) {
            node.remove("meta");
        }
        return FhirJson.line(resource);
    }

    private static Resource read(byte[] body) {
        if (FhirJson.read(body) instanceof FhirJson.Reading.Read(Resource resource)) {
            return resource;
        }
        throw new AssertionError("not readable");
    }

    @Test
    void everythingThatIsWrittenIsValidFhir() {
        FhirValidator validator = validator();
        List<Requests.Shape> shapes = Requests.all();
        for (int i = 0; i < shapes.size(); i += 43) {
            Requests.Shape shape = shapes.get(i);
            assertThat(
                            validator
                                    .validateWithResult(withoutProfiles(
                                            Requests.write(shape).body()))
                                    .getMessages()
                                    .stream()
                                    .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                                    .map(message -> message.getLocationString() + ": " + message.getMessage()))
                    .as("%s", shape)
                    .isEmpty();
        }
    }

    @Test
    void theOracleFindsWhatIsWrong() {
        String broken =
                withoutProfiles(Requests.full().body()).replace("\"status\":\"active\"", "\"statos\":\"active\"");
        assertThat(validator().validateWithResult(broken).isSuccessful()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsAnAnswerAsTheOracleDoes(String name) {
        IParser parser = FHIR.newJsonParser();
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
