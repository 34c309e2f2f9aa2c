package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.Resource;

/// The place of the visit (FACTS §3.1, §5.2).
final class PlaceChecks {
    private static final String CLINICS = "http://nphies.sa/terminology/CodeSystem/clinic-specialty";
    private static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

    private PlaceChecks() {}

    static void look(Message message, Report report) {
        boolean referral = message.all("CoverageEligibilityRequest").stream()
                .anyMatch(request -> RequestChecks.says(request.resource(), "extension-referral"));
        for (Message.Placed placed : message.all("Location")) {
            Resource place = placed.resource();
            String status = place.textOrEmpty("status");
            boolean closed = status.equals("suspended") || status.equals("inactive");
            report.unless(!closed, "BV-00901", placed.at("status"), Fields.FACILITY);
            place.coding("type").ifPresent(type -> type(type, placed, referral, report));
            boolean ours = message.resolve(place.child("managingOrganization"))
                    .map(owner -> owner.slot().equals(Slots.PROVIDER))
                    .orElse(true);
            report.unless(ours, "BV-00899", placed.at("managingOrganization"), Fields.FACILITY);
        }
    }

    /// After a referral the type is a specialty of a clinic, otherwise a kind of place. The source names two
    /// codes for the two cases without saying which is which.
    private static void type(Element.Coding type, Message.Placed placed, boolean referral, Report report) {
        String wanted = referral ? CLINICS : ROLES;
        String code = referral ? "BV-00871" : "BV-00872";
        report.unless(
                type.system().isEmpty() || type.system().equals(wanted), code, placed.at("type"), Fields.FACILITY);
    }
}
