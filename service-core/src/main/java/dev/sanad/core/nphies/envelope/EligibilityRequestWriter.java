package dev.sanad.core.nphies.envelope;

import static dev.sanad.core.nphies.envelope.FhirParts.concept;
import static dev.sanad.core.nphies.envelope.FhirParts.extend;
import static dev.sanad.core.nphies.envelope.FhirParts.identifier;
import static dev.sanad.core.nphies.envelope.FhirParts.putText;
import static dev.sanad.core.nphies.envelope.FhirParts.reference;
import static dev.sanad.core.nphies.envelope.FhirParts.resource;

import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.MessageId;
import dev.sanad.core.nphies.OutgoingMessage;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.CoveragePart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.FacilityPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PersonPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PolicyPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.RequestPart;
import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.FhirJson;
import java.time.Clock;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// Builds the message of an eligibility request (FACTS §2, §3.1).
///
/// Every reference is the full URL of an entry of the same message, taken from one place, so that they cannot
/// differ
/// (RE-00169); what is not referenced is not included (RE-00177).
public final class EligibilityRequestWriter {
    private static final String EVENT = "eligibility-request";

    private final Supplier<String> ids;
    private final Clock clock;

    /// @param ids   fresh lower-case GUIDs (BV-00341)
    /// @param clock for the bundle's timestamp, in the clinic's zone
    public EligibilityRequestWriter(Supplier<String> ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /// The message, with fresh ids of bundle, header and resources.
    public OutgoingMessage write(EligibilityRequestParts parts) {
        MessageId id = new MessageId(ids.get());
        return new OutgoingMessage(id, EVENT, FhirJson.write(new Element(bundle(id, parts))));
    }

    private ObjectNode bundle(MessageId id, EligibilityRequestParts parts) {
        MessageDraft draft = new MessageDraft(parts.clinic().base());
        String requestUrl = draft.url("CoverageEligibilityRequest", ids.get());
        String patientUrl = draft.url("Patient", parts.patient().id());
        String providerUrl = draft.url("Organization", ids.get());
        String insurerUrl = draft.url("Organization", ids.get());
        FacilityPart facility = parts.clinic().facility();
        String facilityUrl = facility == null ? "" : draft.url("Location", ids.get());

        draft.add("urn:uuid:" + id.value(), HeaderWriter.request(id, EVENT, parts.clinic(), parts.payer(), requestUrl));
        ObjectNode request = request(MessageDraft.id(requestUrl), parts);
        request.set("patient", reference(patientUrl));
        serviced(request, parts.request().serviced());
        request.put("created", parts.request().created().toString());
        request.set("provider", reference(providerUrl));
        request.set("insurer", reference(insurerUrl));
        if (facility != null) {
            request.set("facility", reference(facilityUrl));
        }
        draft.add(requestUrl, request);
        for (CoveragePart coverage : parts.coverages()) {
            String coverageUrl = draft.url("Coverage", coverage.id());
            request.withArray("insurance").addObject().set("coverage", reference(coverageUrl));
            draft.add(coverageUrl, coverage(draft, coverage, parts, patientUrl, insurerUrl));
        }
        draft.add(providerUrl, OrganizationWriter.provider(MessageDraft.id(providerUrl), parts.clinic()));
        draft.add(patientUrl, PatientWriter.write(parts.patient()));
        draft.add(insurerUrl, OrganizationWriter.insurer(MessageDraft.id(insurerUrl), parts.payer()));
        if (facility != null) {
            draft.add(facilityUrl, OrganizationWriter.location(MessageDraft.id(facilityUrl), facility, providerUrl));
        }
        return draft.bundle(ids.get(), clock);
    }

    private static ObjectNode request(String id, EligibilityRequestParts parts) {
        RequestPart asked = parts.request();
        ObjectNode request = resource("CoverageEligibilityRequest", id, "eligibility-request");
        if (asked.newborn()) {
            extend(request, "extension-newborn").put("valueBoolean", true);
        }
        if (asked.transfer()) {
            extend(request, "extension-transfer").put("valueBoolean", true);
        }
        request.withArray("identifier")
                .add(identifier(parts.clinic().base() + "/identifiers/eligibilityrequest", asked.identifier()));
        request.put("status", "active");
        request.set("priority", concept(NphiesUrls.hl7("processpriority"), "normal"));
        asked.purposes().forEach(request.withArray("purpose")::add);
        return request;
    }

    private static void serviced(ObjectNode request, DateRange serviced) {
        if (serviced.isOneDay()) {
            request.put("servicedDate", serviced.start().toString());
        } else {
            period(request.putObject("servicedPeriod"), serviced);
        }
    }

    private static void period(ObjectNode period, DateRange range) {
        period.put("start", range.start().toString()).put("end", range.end().toString());
    }

    private ObjectNode coverage(
            MessageDraft draft,
            CoveragePart part,
            EligibilityRequestParts parts,
            String patientUrl,
            String insurerUrl) {
        ObjectNode coverage = resource("Coverage", part.id(), "coverage");
        coverage.withArray("identifier").add(identifier(parts.payer().memberSystem(), part.memberId()));
        coverage.put("status", "active");
        coverage.set("type", concept(NphiesUrls.codes("coverage-type"), part.type()));
        PersonPart subscriber = part.subscriber();
        String subscriberUrl = subscriber == null ? patientUrl : draft.url("Patient", subscriber.id());
        if (subscriber != null && !draft.has(subscriberUrl)) {
            draft.add(subscriberUrl, PatientWriter.write(subscriber));
        }
        coverage.set("policyHolder", reference(holder(draft, part.policy(), subscriberUrl)));
        coverage.set("subscriber", reference(subscriberUrl));
        coverage.set("beneficiary", reference(patientUrl));
        putText(coverage, "dependent", part.policy().dependent());
        coverage.set("relationship", concept(NphiesUrls.hl7("subscriber-relationship"), part.relationship()));
        DateRange period = part.period();
        if (period != null) {
            period(coverage.putObject("period"), period);
        }
        coverage.withArray("payor").add(reference(insurerUrl));
        ObjectNode plan = coverage.withArray("class").addObject();
        plan.set("type", concept(NphiesUrls.hl7("coverage-class"), "plan"));
        plan.put("value", part.policy().planValue());
        putText(plan, "name", part.policy().planName());
        putText(coverage, "network", part.policy().network());
        return coverage;
    }

    private String holder(MessageDraft draft, PolicyPart policy, String subscriberUrl) {
        if (policy.holderName().isBlank()) {
            return subscriberUrl;
        }
        String url = draft.url("Organization", ids.get());
        draft.add(url, OrganizationWriter.policyHolder(MessageDraft.id(url), policy));
        return url;
    }
}
