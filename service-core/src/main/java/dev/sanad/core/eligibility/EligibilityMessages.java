package dev.sanad.core.eligibility;

import dev.sanad.core.codes.Payer;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.ClinicPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.CoveragePart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.FacilityPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.IdentifierPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PayerPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PersonPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PolicyPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.RequestPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.SocialPart;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PatientIdentifier;
import dev.sanad.core.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns records of the clinic into the parts of a request. Pure.
final class EligibilityMessages {
    private EligibilityMessages() {}

    /// The parts of a request.
    ///
    /// @param patient     whom it is about
    /// @param subscribers subscribers of the patient's coverages, by their id
    /// @param payer       the directory's entry; null where the clinic has none, then the licence stands for the
    ///     name
    /// @param stamp       what is fresh in this message
    static EligibilityRequestParts parts(
            EligibilityQuestion question,
            Patient patient,
            Map<String, Patient> subscribers,
            @Nullable Payer payer,
            Settings.Clinic clinic,
            Stamp stamp) {
        String base = clinic.baseUri().replaceAll("/+$", "");
        List<CoveragePart> coverages = question.coverages().stream()
                .map(id -> patient.coverages().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .map(one -> coverage(one, subscribers, base))
                .toList();
        RequestPart request = new RequestPart(
                stamp.identifier(),
                question.purposes().stream().map(Purpose::code).sorted().toList(),
                question.serviced(),
                question.newborn(),
                question.transfer(),
                stamp.today());
        return new EligibilityRequestParts(
                clinic(clinic, base), payer(question.payer(), payer, base), person(patient, base), coverages, request);
    }

    /// What is fresh in every message.
    ///
    /// @param identifier business identifier (BV-00163)
    /// @param today      the day on which it is made, in the clinic's zone
    record Stamp(String identifier, LocalDate today) {}

    private static ClinicPart clinic(Settings.Clinic clinic, String base) {
        String name = clinic.nameEn().isBlank() ? clinic.nameAr() : clinic.nameEn();
        FacilityPart facility = clinic.facility().isBlank() ? null : new FacilityPart(clinic.facility(), name, "GACH");
        return new ClinicPart(clinic.licence(), name, clinic.providerType(), base, facility);
    }

    private static PayerPart payer(PayerId id, @Nullable Payer payer, String base) {
        if (payer == null) {
            return new PayerPart(id.value(), id.value(), id.value(), base + "/identifiers/memberid");
        }
        PayerId administrator = payer.administrator();
        return new PayerPart(
                id.value(),
                payer.name().en(),
                administrator == null ? id.value() : administrator.value(),
                payer.memberSystem().isBlank() ? base + "/identifiers/memberid" : payer.memberSystem());
    }

    private static PersonPart person(Patient patient, String base) {
        List<IdentifierPart> identifiers = patient.leadingIdentifier()
                .map(one -> List.of(identifier(one, base)))
                .orElse(List.of());
        return new PersonPart(
                patient.id().value(),
                identifiers,
                patient.name().text(),
                patient.birthDate(),
                patient.gender().code(),
                patient.gender().fhir(),
                new SocialPart(
                        patient.demographics().maritalStatus(),
                        patient.demographics().occupation(),
                        patient.demographics().religion(),
                        patient.demographics().phone()));
    }

    private static IdentifierPart identifier(PatientIdentifier identifier, String base) {
        String country = identifier.country();
        IdentifierKind kind = identifier.kind();
        return new IdentifierPart(
                kind.typeSystem(),
                kind.typeCode(),
                kind == IdentifierKind.MRN ? base + "/identifiers/mrn" : kind.system(),
                identifier.value(),
                country == null ? "" : country);
    }

    private static CoveragePart coverage(PatientCoverage coverage, Map<String, Patient> subscribers, String base) {
        Patient subscriber = coverage.subscriber() == null
                ? null
                : subscribers.get(Objects.requireNonNull(coverage.subscriber()).value());
        PatientCoverage.Policy policy = coverage.policy();
        return new CoveragePart(
                coverage.id().value(),
                coverage.memberId(),
                coverage.type(),
                coverage.relationship().code(),
                subscriber == null ? null : person(subscriber, base),
                new PolicyPart(
                        policy.holderName(),
                        policy.holderNumber(),
                        policy.planValue(),
                        policy.planName(),
                        policy.network(),
                        policy.dependent()),
                coverage.period());
    }
}
