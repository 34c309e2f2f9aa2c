package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.MessageHeader;
import dev.sanad.core.nphies.fhir.Resource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The CoverageEligibilityRequest (FACTS §3.1).
final class RequestChecks {
    private static final Set<String> PURPOSES = Set.of("auth-requirements", "benefits", "discovery", "validation");
    private static final Set<String> PRIORITIES = Set.of("stat", "normal", "deferred");

    private RequestChecks() {}

    static void look(Message message, Report report) {
        for (Message.Placed placed : message.all("CoverageEligibilityRequest")) {
            Resource request = placed.resource();
            required(placed, report);
            report.unless(request.textOrEmpty("status").equals("active"), "BV-00538", placed.at("status"), Fields.NONE);
            request.coding("priority")
                    .ifPresent(priority -> report.unless(
                            PRIORITIES.contains(priority.code()), "IB-00117", placed.at("priority"), Fields.NONE));
            List<String> purposes = request.texts("purpose");
            for (int i = 0; i < purposes.size(); i++) {
                report.unless(
                        PURPOSES.contains(purposes.get(i)),
                        "IB-00118",
                        placed.at("purpose[" + i + "]"),
                        Fields.PURPOSE);
            }
            if (request.children("insurance").isEmpty() && !purposes.contains("discovery")) {
                report.add("RE-00179", placed.at("insurance"), Fields.COVERAGE);
            }
            days(message, placed, report);
            sender(message, placed, report);
            newborn(message, placed, report);
        }
    }

    private static void required(Message.Placed placed, Report report) {
        Resource request = placed.resource();
        report.unless(
                !request.identifier("identifier").value().isEmpty(), "IC-00146", placed.at("identifier"), Fields.NONE);
        report.unless(request.coding("priority").isPresent(), "IC-00152", placed.at("priority"), Fields.NONE);
        report.unless(!request.texts("purpose").isEmpty(), "IC-00154", placed.at("purpose"), Fields.PURPOSE);
        report.unless(request.child("patient").isPresent(), "IC-00151", placed.at("patient"), Fields.IDENTIFIER);
        report.unless(request.child("provider").isPresent(), "IC-00153", placed.at("provider"), Fields.CLINIC);
        report.unless(request.child("insurer").isPresent(), "IC-00148", placed.at("insurer"), Fields.PAYER);
        report.unless(request.text("created").isPresent(), "IC-00144", placed.at("created"), Fields.NONE);
    }

    private static void days(Message message, Message.Placed placed, Report report) {
        Resource request = placed.resource();
        boolean date = request.text("servicedDate").isPresent();
        Element period = request.child("servicedPeriod");
        report.unless(date ^ period.isPresent(), "BV-00437", placed.at("servicedDate"), Fields.SERVICED);
        LocalDate today = message.context().today();
        day(request.textOrEmpty("created"))
                .ifPresent(created ->
                        report.unless(!created.isAfter(today), "BV-00062", placed.at("created"), Fields.NONE));
        Optional<LocalDate> first = date ? day(request.textOrEmpty("servicedDate")) : day(period.textOrEmpty("start"));
        Optional<LocalDate> last = date ? first : day(period.textOrEmpty("end"));
        if (first.isPresent() && last.isPresent()) {
            String at = placed.at(date ? "servicedDate" : "servicedPeriod");
            report.unless(!last.get().isBefore(first.get()), "BV-00052", at, Fields.SERVICED);
            report.unless(!first.get().isBefore(today), "BV-00058", at, Fields.SERVICED);
        }
    }

    private static void sender(Message message, Message.Placed placed, Report report) {
        Optional<String> sender = message.first("MessageHeader")
                .map(header -> new MessageHeader(header.resource()).sender().value())
                .filter(value -> !value.isEmpty());
        Optional<Message.Placed> provider = message.resolve(placed.resource().child("provider"));
        if (sender.isPresent() && provider.isPresent()) {
            boolean same = provider.get().resource().children("identifier").stream()
                    .anyMatch(identifier -> identifier.textOrEmpty("value").equals(sender.get()));
            report.unless(same, "BV-00541", placed.at("provider"), Fields.CLINIC_LICENSE);
        }
    }

    private static void newborn(Message message, Message.Placed placed, Report report) {
        boolean newborn = placed.resource()
                .extension("extension-newborn")
                .flatMap(extension -> extension.flag("valueBoolean"))
                .orElse(false);
        Optional<LocalDate> birth = message.resolve(placed.resource().child("patient"))
                .flatMap(patient -> day(patient.resource().textOrEmpty("birthDate")));
        Optional<LocalDate> last = day(placed.resource().textOrEmpty("servicedDate"))
                .or(() -> day(placed.resource().child("servicedPeriod").textOrEmpty("end")));
        if (newborn && birth.isPresent() && last.isPresent()) {
            long age = ChronoUnit.DAYS.between(birth.get(), last.get());
            report.unless(age <= 90, "BV-00554", placed.at("extension"), Fields.NEWBORN);
        }
    }

    /// The day of a FHIR date or dateTime; empty where it names none.
    static Optional<LocalDate> day(String text) {
        if (text.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
