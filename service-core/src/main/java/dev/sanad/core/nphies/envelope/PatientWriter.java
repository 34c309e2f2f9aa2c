package dev.sanad.core.nphies.envelope;

import static dev.sanad.core.nphies.envelope.FhirParts.concept;
import static dev.sanad.core.nphies.envelope.FhirParts.extend;
import static dev.sanad.core.nphies.envelope.FhirParts.resource;

import dev.sanad.core.nphies.envelope.EligibilityRequestParts.IdentifierPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PersonPart;
import dev.sanad.core.nphies.fhir.FhirJson;
import tools.jackson.databind.node.ObjectNode;

/// Writes a Patient (FACTS §5.1).
final class PatientWriter {
    private PatientWriter() {}

    static ObjectNode write(PersonPart person) {
        ObjectNode patient = resource("Patient", person.id(), "patient");
        extend(patient, "extension-occupation")
                .set(
                        "valueCodeableConcept",
                        concept(NphiesUrls.codes("occupation"), person.social().occupation()));
        if (!person.social().religion().isBlank()) {
            extend(patient, "extension-patient-religion")
                    .set(
                            "valueCodeableConcept",
                            concept(
                                    NphiesUrls.codes("religion"),
                                    person.social().religion()));
        }
        for (IdentifierPart identifier : person.identifiers()) {
            patient.withArray("identifier").add(identifier(identifier));
        }
        patient.put("active", true);
        patient.withArray("name").add(name(person.name()));
        if (!person.social().phone().isBlank()) {
            patient.withArray("telecom")
                    .addObject()
                    .put("system", "phone")
                    .put("value", person.social().phone());
        }
        patient.put("gender", person.fhirGender());
        extend(patient.putObject("_gender"), "extension-ksa-administrative-gender")
                .set("valueCodeableConcept", concept(NphiesUrls.codes("ksa-administrative-gender"), person.gender()));
        patient.put("birthDate", person.birthDate().toString());
        patient.set(
                "maritalStatus",
                concept(NphiesUrls.hl7("v3-MaritalStatus"), person.social().maritalStatus()));
        return patient;
    }

    private static ObjectNode identifier(IdentifierPart part) {
        ObjectNode identifier = FhirJson.object();
        if (!part.country().isBlank()) {
            extend(identifier, "extension-identifier-country")
                    .set("valueCodeableConcept", concept(NphiesUrls.COUNTRY, part.country()));
        }
        identifier.set("type", concept(part.typeSystem(), part.typeCode()));
        return identifier.put("system", part.system()).put("value", part.value());
    }

    private static ObjectNode name(String text) {
        ObjectNode name = FhirJson.object();
        name.put("use", "official").put("text", text);
        String[] words = text.strip().split("\\s+", -1);
        if (words.length > 1) {
            name.put("family", words[words.length - 1]);
            for (int i = 0; i < words.length - 1; i++) {
                name.withArray("given").add(words[i]);
            }
        }
        return name;
    }
}
