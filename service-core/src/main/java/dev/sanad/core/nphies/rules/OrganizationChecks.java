package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.MessageHeader;
import dev.sanad.core.nphies.fhir.Resource;
import java.util.Optional;

/// Organizations and places (FACTS §5.2).
final class OrganizationChecks {
    private OrganizationChecks() {}

    static void look(Message message, Report report) {
        for (Message.Placed placed : message.all("Organization")) {
            organization(message, placed, report);
        }
        for (Message.Placed placed : message.all("Location")) {
            place(message, placed, report);
        }
    }

    private static void organization(Message message, Message.Placed placed, Report report) {
        Resource organization = placed.resource();
        boolean holder = organization.profiles().stream().anyMatch(one -> one.contains("policyholder"));
        String type = organization.coding("type").map(Element.Coding::code).orElse("");
        boolean clinic = type.equals("prov");
        String license = organization.identifier("identifier").value();
        String licenseField = clinic ? Fields.CLINIC_LICENSE : Fields.PAYER;
        if (!holder) {
            report.unless(!license.isEmpty(), "IC-00231", placed.at("identifier"), licenseField);
            report.unless(!type.isEmpty(), "IC-00234", placed.at("type"), Fields.NONE);
        }
        report.unless(
                organization.text("name").isPresent(), "IC-01570", placed.at("name"), clinic ? Fields.CLINIC : "");
        report.unless(
                Lengths.withinHalfInArabic(organization.textOrEmpty("name"), 250),
                "BV-00325",
                placed.at("name"),
                clinic ? Fields.CLINIC : holder ? Fields.POLICY_HOLDER : Fields.PAYER);
        report.unless(
                license.strip().equals(license) && !license.contains(" "),
                "BV-00183",
                placed.at("identifier[0].value"),
                licenseField);
        if (clinic) {
            Optional<String> sender = message.first("MessageHeader")
                    .map(header -> new MessageHeader(header.resource()).sender().value())
                    .filter(value -> !value.isEmpty());
            sender.ifPresent(value ->
                    report.unless(value.equals(license), "GE-00031", placed.at("identifier[0].value"), licenseField));
        }
    }

    private static void place(Message message, Message.Placed placed, Report report) {
        Resource location = placed.resource();
        report.unless(
                location.textOrEmpty("status").equals("active"), "BV-00901", placed.at("status"), Fields.FACILITY);
        report.unless(location.coding("type").isPresent(), "IC-01616", placed.at("type"), Fields.FACILITY);
        boolean ours = message.resolve(location.child("managingOrganization"))
                .map(owner -> owner.resource()
                        .coding("type")
                        .map(Element.Coding::code)
                        .orElse("")
                        .equals("prov"))
                .orElse(true);
        report.unless(ours, "BV-00899", placed.at("managingOrganization"), Fields.FACILITY);
    }
}
