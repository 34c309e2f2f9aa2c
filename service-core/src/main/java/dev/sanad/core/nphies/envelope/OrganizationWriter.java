package dev.sanad.core.nphies.envelope;

import static dev.sanad.core.nphies.envelope.FhirParts.concept;
import static dev.sanad.core.nphies.envelope.FhirParts.extend;
import static dev.sanad.core.nphies.envelope.FhirParts.identifier;
import static dev.sanad.core.nphies.envelope.FhirParts.reference;
import static dev.sanad.core.nphies.envelope.FhirParts.resource;

import dev.sanad.core.nphies.envelope.EligibilityRequestParts.ClinicPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.FacilityPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PayerPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PolicyPart;
import dev.sanad.core.nphies.fhir.FhirJson;
import tools.jackson.databind.node.ObjectNode;

/// Writes the organizations of a message and the place of the visit (FACTS §5.2).
final class OrganizationWriter {
    private OrganizationWriter() {}

    static ObjectNode provider(String id, ClinicPart clinic) {
        ObjectNode provider = resource("Organization", id, "provider-organization");
        if (!clinic.providerType().isBlank()) {
            extend(provider, "extension-provider-type")
                    .set("valueCodeableConcept", concept(NphiesUrls.codes("provider-type"), clinic.providerType()));
        }
        provider.withArray("identifier").add(identifier(NphiesUrls.PROVIDER_LICENSE, clinic.license()));
        return body(provider, "prov", clinic.name());
    }

    static ObjectNode insurer(String id, PayerPart payer) {
        ObjectNode insurer = resource("Organization", id, "insurer-organization");
        ObjectNode license = FhirJson.object();
        license.set("type", concept(NphiesUrls.V2_0203, "NII"));
        license.put("system", NphiesUrls.PAYER_LICENSE).put("value", payer.license());
        insurer.withArray("identifier").add(license);
        return body(insurer, "ins", payer.name());
    }

    static ObjectNode policyHolder(String id, PolicyPart policy) {
        ObjectNode holder = resource("Organization", id, "policyholder-organization");
        if (!policy.holderNumber().isBlank()) {
            ObjectNode number = FhirJson.object();
            number.set("type", concept(NphiesUrls.V2_0203, "XX"));
            number.put("system", NphiesUrls.ORGANIZATION_LICENSE).put("value", policy.holderNumber());
            holder.withArray("identifier").add(number);
        }
        return holder.put("active", true).put("name", policy.holderName());
    }

    static ObjectNode location(String id, FacilityPart facility, String providerUrl) {
        ObjectNode location = resource("Location", id, "location");
        if (!facility.license().isBlank()) {
            location.withArray("identifier").add(identifier(NphiesUrls.LOCATION_LICENSE, facility.license()));
        }
        location.put("status", "active");
        FhirParts.putText(location, "name", facility.name());
        location.withArray("type").add(concept(NphiesUrls.hl7("v3-RoleCode"), facility.type()));
        location.set("managingOrganization", reference(providerUrl));
        return location;
    }

    private static ObjectNode body(ObjectNode organization, String type, String name) {
        organization.put("active", true);
        organization.withArray("type").add(concept(NphiesUrls.codes("organization-type"), type));
        return organization.put("name", name);
    }
}
