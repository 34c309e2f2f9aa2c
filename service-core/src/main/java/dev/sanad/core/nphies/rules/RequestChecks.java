package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.Resource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The CoverageEligibilityRequest (FACTS §3.1).
final class RequestChecks {
    private RequestChecks() {}

    static void look(Message message, Report report) {
        for (Message.Placed placed : message.all("CoverageEligibilityRequest")) {
            Resource request = placed.resource();
            String status = request.textOrEmpty("status");
            report.unless(status.isEmpty() || status.equals("active"), "BV-00538", placed.at("status"), Fields.NONE);
            boolean discovery = request.texts("purpose").contains("discovery");
            report.unless(
                    discovery || !request.children("insurance").isEmpty(),
                    "RE-00179",
                    placed.at("insurance"),
                    Fields.COVERAGE);
            report.unless(
                    !says(request, "extension-referral")
                            || request.child("facility").isPresent(),
                    "BV-00861",
                    placed.at("facility"),
                    Fields.FACILITY);
            days(message, placed, report);
            sender(message, placed, report);
            newborn(message, placed, report);
        }
    }

    private static void days(Message message, Message.Placed placed, Report report) {
        Resource request = placed.resource();
        boolean date = request.text("servicedDate").isPresent();
        Element period = request.child("servicedPeriod");
        report.unless(date ^ period.isPresent(), "BV-00437", placed.at("servicedDate"), Fields.SERVICED);
        RuleContext context = message.context();
        Forms.day(request.textOrEmpty("created"))
                .ifPresent(created ->
                        report.unless(!context.isFuture(created), "BV-00062", placed.at("created"), Fields.NONE));
        String first = date ? request.textOrEmpty("servicedDate") : period.textOrEmpty("start");
        String at = placed.at(date ? "servicedDate" : "servicedPeriod");
        Forms.day(first).ifPresent(day -> report.unless(!context.isPast(day), "BV-00058", at, Fields.SERVICED));
    }

    private static void sender(Message message, Message.Placed placed, Report report) {
        String sender = message.bundle().sender().value();
        Optional<Message.Placed> provider = message.resolve(placed.resource().child("provider"));
        if (!sender.isEmpty() && provider.isPresent()) {
            boolean same = provider.get().resource().children("identifier").stream()
                    .anyMatch(identifier -> identifier.textOrEmpty("value").equals(sender));
            report.unless(same, "BV-00541", placed.at("provider"), Fields.CLINIC_LICENSE);
        }
    }

    private static void newborn(Message message, Message.Placed placed, Report report) {
        Resource request = placed.resource();
        boolean date = request.text("servicedDate").isPresent();
        Optional<LocalDate> birth = message.resolve(request.child("patient"))
                .flatMap(patient -> Forms.day(patient.resource().textOrEmpty("birthDate")));
        Optional<LocalDate> last = Forms.day(
                date
                        ? request.textOrEmpty("servicedDate")
                        : request.child("servicedPeriod").textOrEmpty("end"));
        if (says(request, "extension-newborn") && birth.isPresent() && last.isPresent()) {
            long age = ChronoUnit.DAYS.between(birth.get(), last.get());
            report.unless(age <= 90, date ? "BV-00554" : "BV-00555", placed.at("extension"), Fields.NEWBORN);
        }
    }

    /// Whether an extension says yes.
    static boolean says(Resource request, String extension) {
        return request.extension(extension)
                .flatMap(one -> one.flag("valueBoolean"))
                .orElse(false);
    }
}
