package dev.sanad.core.nphies.envelope;

import dev.sanad.core.nphies.fhir.FhirJson;
import tools.jackson.databind.node.ObjectNode;

/// The small pieces that resources are put together from.
final class FhirParts {
    private FhirParts() {}

    /// A resource with its type, id and versioned profile.
    static ObjectNode resource(String type, String id, String profile) {
        ObjectNode resource = FhirJson.object().put("resourceType", type).put("id", id);
        resource.putObject("meta").putArray("profile").add(NphiesUrls.profile(profile));
        return resource;
    }

    /// A CodeableConcept with one coding; the display is left out, since NPHIES compares it (IB-00244).
    static ObjectNode concept(String system, String code) {
        ObjectNode concept = FhirJson.object();
        concept.putArray("coding").addObject().put("system", system).put("code", code);
        return concept;
    }

    /// A business identifier.
    static ObjectNode identifier(String system, String value) {
        return FhirJson.object().put("system", system).put("value", value);
    }

    /// A reference to an entry.
    static ObjectNode reference(String fullUrl) {
        return FhirJson.object().put("reference", fullUrl);
    }

    /// Adds an extension and gives it back for its value.
    static ObjectNode extend(ObjectNode where, String name) {
        return where.withArray("extension").addObject().put("url", NphiesUrls.extension(name));
    }

    /// Puts a text where there is one; NPHIES refuses empty elements (BV-00389).
    static void putText(ObjectNode where, String name, String text) {
        if (!text.isBlank()) {
            where.put(name, text);
        }
    }
}
