package dev.sanad.core.nphies.envelope;

import static dev.sanad.core.nphies.envelope.FhirParts.identifier;
import static dev.sanad.core.nphies.envelope.FhirParts.reference;
import static dev.sanad.core.nphies.envelope.FhirParts.resource;

import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.ClinicPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PayerPart;
import dev.sanad.core.nphies.fhir.FhirJson;
import tools.jackson.databind.node.ObjectNode;

/// Writes a MessageHeader of the provider's side (FACTS §2).
final class HeaderWriter {
    private HeaderWriter() {}

    static ObjectNode request(MessageId id, String event, ClinicPart clinic, PayerPart payer, String focusUrl) {
        ObjectNode header = resource("MessageHeader", id.value(), "message-header");
        header.putObject("eventCoding")
                .put("system", NphiesUrls.codes("ksa-message-events"))
                .put("code", event);
        ObjectNode destination = header.withArray("destination").addObject();
        destination.put("endpoint", NphiesUrls.PAYER_LICENSE + "/" + payer.receiver());
        destination.set("receiver", organization(NphiesUrls.PAYER_LICENSE, payer.receiver()));
        header.set("sender", organization(NphiesUrls.PROVIDER_LICENSE, clinic.license()));
        header.putObject("source").put("endpoint", clinic.base());
        header.withArray("focus").add(reference(focusUrl));
        return header;
    }

    private static ObjectNode organization(String system, String license) {
        ObjectNode reference = FhirJson.object().put("type", "Organization");
        reference.set("identifier", identifier(system, license));
        return reference;
    }
}
