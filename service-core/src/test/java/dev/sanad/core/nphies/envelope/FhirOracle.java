package dev.sanad.core.nphies.envelope;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.util.XmlUtil;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import dev.sanad.core.nphies.fhir.FhirJson;
import dev.sanad.core.nphies.fhir.Resource;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import tools.jackson.databind.node.ObjectNode;

/// HAPI's parser and validator for the base of FHIR R4: an implementation that shares nothing with ours.
public final class FhirOracle {
    private final FhirContext context = FhirContext.forR4();
    private final FhirValidator validator;

    public FhirOracle() {
        giveItItsXmlParser();
        IValidationSupport chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context));
        FhirInstanceValidator instance = new FhirInstanceValidator(chain);
        instance.setNoTerminologyChecks(true);
        instance.setAnyExtensionsAllowed(true);
        instance.setNoExtensibleWarnings(true);
        validator = context.newValidator().registerValidatorModule(instance);
    }

    public FhirContext context() {
        return context;
    }

    /// Where and why a message is not FHIR R4; empty is good.
    public List<String> errors(byte[] body) {
        return validator.validateWithResult(withoutProfiles(body)).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    /// Profiles of NPHIES are not public; without them the base of FHIR is what is checked.
    private static String withoutProfiles(byte[] body) {
        if (!(FhirJson.read(body) instanceof FhirJson.Reading.Read(Resource resource))) {
            throw new AssertionError("not readable");
        }
        for (ObjectNode node : Stream.concat(
                        Stream.of((ObjectNode) resource.tree()),
                        resource.children("entry").stream().map(entry ->
                                (ObjectNode) entry.child("resource").tree()))
                .toList()) {
            node.remove("meta");
        }
        return FhirJson.line(resource);
    }

    /// The oracle works with one XML parser only, and keeps the one that it finds first; another library's may stand
    /// before it on the class path.
    private static void giveItItsXmlParser() {
        String name = "javax.xml.stream.XMLInputFactory";
        String before = System.getProperty(name);
        System.setProperty(name, "com.ctc.wstx.stax.WstxInputFactory");
        try {
            XmlUtil.createXmlReader(new StringReader("<a/>")).close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            if (before == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, before);
            }
        }
    }
}
