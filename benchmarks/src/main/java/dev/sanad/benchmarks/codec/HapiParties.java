package dev.sanad.benchmarks.codec;

import static dev.sanad.benchmarks.codec.HapiRequest.concept;
import static dev.sanad.benchmarks.codec.HapiRequest.orNull;
import static dev.sanad.core.nphies.envelope.NphiesUrls.codes;
import static dev.sanad.core.nphies.envelope.NphiesUrls.extension;
import static dev.sanad.core.nphies.envelope.NphiesUrls.hl7;
import static dev.sanad.core.nphies.envelope.NphiesUrls.profile;

import dev.sanad.core.nphies.envelope.EligibilityRequestParts.ClinicPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.FacilityPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.IdentifierPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PayerPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PersonPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PolicyPart;
import dev.sanad.core.nphies.envelope.NphiesUrls;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/// The people and organizations of a request in HAPI's own classes.
final class HapiParties {
    private HapiParties() {}

    static Organization provider(String id, ClinicPart clinic) {
        Organization provider = new Organization();
        provider.setId(id);
        provider.getMeta().addProfile(profile("provider-organization"));
        if (!clinic.providerType().isBlank()) {
            provider.addExtension(
                    extension("extension-provider-type"), concept(codes("provider-type"), clinic.providerType()));
        }
        provider.addIdentifier().setSystem(NphiesUrls.PROVIDER_LICENSE).setValue(clinic.license());
        return body(provider, "prov", clinic.name());
    }

    static Organization insurer(String id, PayerPart payer) {
        Organization insurer = new Organization();
        insurer.setId(id);
        insurer.getMeta().addProfile(profile("insurer-organization"));
        insurer.addIdentifier()
                .setType(concept(NphiesUrls.V2_0203, "NII"))
                .setSystem(NphiesUrls.PAYER_LICENSE)
                .setValue(payer.license());
        return body(insurer, "ins", payer.name());
    }

    static Organization policyHolder(String id, PolicyPart policy) {
        Organization holder = new Organization();
        holder.setId(id);
        holder.getMeta().addProfile(profile("policyholder-organization"));
        if (!policy.holderNumber().isBlank()) {
            holder.addIdentifier()
                    .setType(concept(NphiesUrls.V2_0203, "XX"))
                    .setSystem(NphiesUrls.ORGANIZATION_LICENSE)
                    .setValue(policy.holderNumber());
        }
        return holder.setActive(true).setName(policy.holderName());
    }

    private static Organization body(Organization organization, String type, String name) {
        organization.setActive(true).addType(concept(codes("organization-type"), type));
        return organization.setName(name);
    }

    static Location location(String id, FacilityPart facility, String providerUrl) {
        Location location = new Location();
        location.setId(id);
        location.getMeta().addProfile(profile("location"));
        if (!facility.license().isBlank()) {
            location.addIdentifier().setSystem(NphiesUrls.LOCATION_LICENSE).setValue(facility.license());
        }
        location.setStatus(Location.LocationStatus.ACTIVE).setName(orNull(facility.name()));
        location.addType(concept(hl7("v3-RoleCode"), facility.type()));
        return location.setManagingOrganization(new Reference(providerUrl));
    }

    static Patient patient(PersonPart person) {
        Patient patient = new Patient();
        patient.setId(person.id());
        patient.getMeta().addProfile(profile("patient"));
        patient.addExtension(
                extension("extension-occupation"),
                concept(codes("occupation"), person.social().occupation()));
        if (!person.social().religion().isBlank()) {
            patient.addExtension(
                    extension("extension-patient-religion"),
                    concept(codes("religion"), person.social().religion()));
        }
        person.identifiers().forEach(part -> patient.addIdentifier(identifier(part)));
        patient.setActive(true).addName(name(person.name()));
        if (!person.social().phone().isBlank()) {
            patient.addTelecom()
                    .setSystem(ContactPoint.ContactPointSystem.PHONE)
                    .setValue(person.social().phone());
        }
        patient.setGender(Enumerations.AdministrativeGender.fromCode(person.fhirGender()));
        patient.getGenderElement()
                .addExtension(
                        extension("extension-ksa-administrative-gender"),
                        concept(codes("ksa-administrative-gender"), person.gender()));
        patient.setBirthDateElement(new DateType(person.birthDate().toString()));
        patient.setMaritalStatus(
                concept(hl7("v3-MaritalStatus"), person.social().maritalStatus()));
        return patient;
    }

    private static Identifier identifier(IdentifierPart part) {
        Identifier identifier = new Identifier();
        if (!part.country().isBlank()) {
            identifier.addExtension(
                    extension("extension-identifier-country"), concept(NphiesUrls.COUNTRY, part.country()));
        }
        return identifier
                .setType(concept(part.typeSystem(), part.typeCode()))
                .setSystem(part.system())
                .setValue(part.value());
    }

    private static HumanName name(String text) {
        HumanName name = new HumanName().setUse(HumanName.NameUse.OFFICIAL).setText(text);
        String[] words = text.strip().split("\\s+", -1);
        if (words.length > 1) {
            name.setFamily(words[words.length - 1]);
            for (int i = 0; i < words.length - 1; i++) {
                name.addGiven(words[i]);
            }
        }
        return name;
    }
}
