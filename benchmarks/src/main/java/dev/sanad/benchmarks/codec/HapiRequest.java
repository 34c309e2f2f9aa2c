package dev.sanad.benchmarks.codec;

import static dev.sanad.core.nphies.envelope.NphiesUrls.codes;
import static dev.sanad.core.nphies.envelope.NphiesUrls.extension;
import static dev.sanad.core.nphies.envelope.NphiesUrls.hl7;
import static dev.sanad.core.nphies.envelope.NphiesUrls.profile;

import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.CoveragePart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.FacilityPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PersonPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PolicyPart;
import dev.sanad.core.nphies.envelope.NphiesUrls;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/// The message of an eligibility request in HAPI's own classes: the same elements, ids and order as our writer's.
final class HapiRequest {
    private final Supplier<String> ids;
    private final Clock clock;
    private final EligibilityRequestParts parts;
    private final Bundle bundle = new Bundle();

    private HapiRequest(Supplier<String> ids, Clock clock, EligibilityRequestParts parts) {
        this.ids = ids;
        this.clock = clock;
        this.parts = parts;
    }

    /// The bundle.
    ///
    /// @param ids in the order in which our writer takes them
    static Bundle build(EligibilityRequestParts parts, Supplier<String> ids, Clock clock) {
        return new HapiRequest(ids, clock, parts).bundle();
    }

    private Bundle bundle() {
        String message = ids.get();
        String request = ids.get();
        String patientUrl = url("Patient", parts.patient().id());
        String provider = ids.get();
        String insurer = ids.get();
        FacilityPart facility = parts.clinic().facility();
        String place = facility == null ? "" : ids.get();
        String providerUrl = url("Organization", provider);
        String insurerUrl = url("Organization", insurer);

        add("urn:uuid:" + message, header(message, url("CoverageEligibilityRequest", request)));
        CoverageEligibilityRequest asked = request(request, patientUrl, providerUrl, insurerUrl);
        if (facility != null) {
            asked.setFacility(new Reference(url("Location", place)));
        }
        add(url("CoverageEligibilityRequest", request), asked);
        for (CoveragePart coverage : parts.coverages()) {
            String coverageUrl = url("Coverage", coverage.id());
            asked.addInsurance().setCoverage(new Reference(coverageUrl));
            add(coverageUrl, coverage(coverage, patientUrl, insurerUrl));
        }
        add(providerUrl, HapiParties.provider(provider, parts.clinic()));
        add(patientUrl, HapiParties.patient(parts.patient()));
        add(insurerUrl, HapiParties.insurer(insurer, parts.payer()));
        if (facility != null) {
            add(url("Location", place), HapiParties.location(place, facility, providerUrl));
        }
        bundle.setId(ids.get());
        bundle.getMeta().addProfile(profile("bundle"));
        bundle.setType(Bundle.BundleType.MESSAGE);
        ZonedDateTime now = ZonedDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.SECONDS), clock.getZone());
        bundle.setTimestampElement(new InstantType(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now)));
        return bundle;
    }

    private String url(String type, String id) {
        return parts.clinic().base() + "/" + type + "/" + id;
    }

    private void add(String url, Resource resource) {
        bundle.addEntry().setFullUrl(url).setResource(resource);
    }

    private boolean has(String url) {
        return bundle.getEntry().stream().anyMatch(entry -> entry.getFullUrl().equals(url));
    }

    private MessageHeader header(String id, String focus) {
        MessageHeader header = new MessageHeader();
        header.setId(id);
        header.getMeta().addProfile(profile("message-header"));
        header.setEvent(new Coding(codes("ksa-message-events"), "eligibility-request", null));
        String receiver = parts.payer().receiver();
        header.addDestination()
                .setEndpoint(NphiesUrls.PAYER_LICENSE + "/" + receiver)
                .setReceiver(organization(NphiesUrls.PAYER_LICENSE, receiver));
        header.setSender(
                organization(NphiesUrls.PROVIDER_LICENSE, parts.clinic().license()));
        header.getSource().setEndpoint(parts.clinic().base());
        header.addFocus(new Reference(focus));
        return header;
    }

    private static Reference organization(String system, String license) {
        Reference reference = new Reference().setType("Organization");
        reference.getIdentifier().setSystem(system).setValue(license);
        return reference;
    }

    private CoverageEligibilityRequest request(String id, String patient, String provider, String insurer) {
        CoverageEligibilityRequest request = new CoverageEligibilityRequest();
        request.setId(id);
        request.getMeta().addProfile(profile("eligibility-request"));
        if (parts.request().newborn()) {
            request.addExtension(extension("extension-newborn"), new org.hl7.fhir.r4.model.BooleanType(true));
        }
        if (parts.request().transfer()) {
            request.addExtension(extension("extension-transfer"), new org.hl7.fhir.r4.model.BooleanType(true));
        }
        request.addIdentifier()
                .setSystem(parts.clinic().base() + "/identifiers/eligibilityrequest")
                .setValue(parts.request().identifier());
        request.setStatus(CoverageEligibilityRequest.EligibilityRequestStatus.ACTIVE);
        request.setPriority(concept(hl7("processpriority"), "normal"));
        for (String purpose : parts.request().purposes()) {
            request.addPurpose(CoverageEligibilityRequest.EligibilityRequestPurpose.fromCode(purpose));
        }
        request.setPatient(new Reference(patient));
        DateRange serviced = parts.request().serviced();
        request.setServiced(serviced.isOneDay() ? new DateType(serviced.start().toString()) : period(serviced));
        request.setCreatedElement(
                new org.hl7.fhir.r4.model.DateTimeType(parts.request().created().toString()));
        request.setProvider(new Reference(provider));
        request.setInsurer(new Reference(insurer));
        return request;
    }

    private Coverage coverage(CoveragePart part, String patientUrl, String insurerUrl) {
        Coverage coverage = new Coverage();
        coverage.setId(part.id());
        coverage.getMeta().addProfile(profile("coverage"));
        coverage.addIdentifier().setSystem(parts.payer().memberSystem()).setValue(part.memberId());
        coverage.setStatus(Coverage.CoverageStatus.ACTIVE);
        coverage.setType(concept(codes("coverage-type"), part.type()));
        PersonPart subscriber = part.subscriber();
        String subscriberUrl = subscriber == null ? patientUrl : url("Patient", subscriber.id());
        if (subscriber != null && !has(subscriberUrl)) {
            add(subscriberUrl, HapiParties.patient(subscriber));
        }
        coverage.setPolicyHolder(new Reference(holder(part.policy(), subscriberUrl)));
        coverage.setSubscriber(new Reference(subscriberUrl));
        coverage.setBeneficiary(new Reference(patientUrl));
        coverage.setDependent(orNull(part.policy().dependent()));
        coverage.setRelationship(concept(hl7("subscriber-relationship"), part.relationship()));
        if (part.period() != null) {
            coverage.setPeriod(period(Objects.requireNonNull(part.period())));
        }
        coverage.addPayor(new Reference(insurerUrl));
        coverage.addClass_()
                .setType(concept(hl7("coverage-class"), "plan"))
                .setValue(part.policy().planValue())
                .setName(orNull(part.policy().planName()));
        coverage.setNetwork(orNull(part.policy().network()));
        return coverage;
    }

    private String holder(PolicyPart policy, String subscriberUrl) {
        if (policy.holderName().isBlank()) {
            return subscriberUrl;
        }
        String id = ids.get();
        add(url("Organization", id), HapiParties.policyHolder(id, policy));
        return url("Organization", id);
    }

    private static Period period(DateRange range) {
        Period period = new Period();
        period.setStartElement(
                new org.hl7.fhir.r4.model.DateTimeType(range.start().toString()));
        period.setEndElement(new org.hl7.fhir.r4.model.DateTimeType(range.end().toString()));
        return period;
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept()
                .setCoding(List.of(new Coding().setSystem(system).setCode(code)));
    }

    /// HAPI's setters take nothing for an absent text.
    @SuppressWarnings("NullAway")
    static String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
