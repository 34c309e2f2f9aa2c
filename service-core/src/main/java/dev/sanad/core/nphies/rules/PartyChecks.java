package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.Resource;

/// Who sends an eligibility request and who receives it (FACTS §2, §5.2).
final class PartyChecks {
    private static final String PROVIDERS = "http://nphies.sa/license/provider-license";
    private static final String PAYERS = "http://nphies.sa/license/payer-license";

    private PartyChecks() {}

    static void look(Message message, Report report) {
        message.first("MessageHeader").ifPresent(header -> header(message, header, report));
        message.everything().forEach(placed -> organization(message, placed, report));
    }

    private static void header(Message message, Message.Placed header, Report report) {
        Element sender = header.resource().child("sender");
        Element receiver = header.resource().child("destination").child("receiver");
        String sends = message.bundle().sender().system();
        String receives = message.bundle().receiver().system();
        String senderAt = header.at("sender.identifier.system");
        if (sends.equals(PAYERS)) {
            report.add("BV-00545", header.at("eventCoding"), Fields.NONE);
        } else {
            report.unless(sends.isEmpty() || sends.equals(PROVIDERS), "BV-00211", senderAt, Fields.CLINIC_LICENSE);
        }
        report.unless(
                receives.isEmpty() || receives.equals(PAYERS),
                "BV-00201",
                header.at("destination[0].receiver.identifier.system"),
                Fields.PAYER);
        report.unless(isOrganization(sender), "BV-00212", header.at("sender.type"), Fields.NONE);
        report.unless(isOrganization(receiver), "BV-00200", header.at("destination[0].receiver.type"), Fields.NONE);
    }

    private static boolean isOrganization(Element reference) {
        return reference.text("type").map("Organization"::equals).orElse(true);
    }

    private static void organization(Message message, Message.Placed placed, Report report) {
        switch (placed.slot()) {
            case Slots.PROVIDER -> {
                license(placed, PROVIDERS, "BV-00184", Fields.CLINIC_LICENSE, report);
                same(message.bundle().sender(), placed, "GE-00031", Fields.CLINIC_LICENSE, report);
            }
            case Slots.INSURER -> {
                license(placed, PAYERS, "BV-00182", Fields.PAYER, report);
                same(message.bundle().receiver(), placed, "GE-00034", Fields.PAYER, report);
            }
            default -> {
                // A policy's holder needs no licence.
            }
        }
        if (placed.resource().type().equals("Organization")) {
            Resource organization = placed.resource();
            boolean named = organization.text("name").isPresent()
                    || !organization.children("identifier").isEmpty();
            report.unless(named, "FR-00021", placed.path(), Fields.of(placed.slot(), "name"));
        }
    }

    private static void license(Message.Placed placed, String system, String code, String field, Report report) {
        Element.Identifier license = placed.resource().identifier("identifier");
        report.unless(
                license.system().isEmpty() || license.system().equals(system),
                code,
                placed.at("identifier[0].system"),
                field);
        report.unless(
                license.value().chars().noneMatch(Character::isWhitespace),
                "BV-00183",
                placed.at("identifier[0].value"),
                field);
    }

    private static void same(
            Element.Identifier inHeader, Message.Placed placed, String code, String field, Report report) {
        String license = placed.resource().identifier("identifier").value();
        boolean same = inHeader.value().isEmpty()
                || license.isEmpty()
                || inHeader.value().equals(license);
        report.unless(same, code, placed.at("identifier[0].value"), field);
    }
}
