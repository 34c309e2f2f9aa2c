package dev.sanad.sandbox.exchange;

import static dev.sanad.sandbox.exchange.Conformance.day;
import static dev.sanad.sandbox.exchange.Conformance.expect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What the exchange checks of an eligibility request itself (FACTS §3.1).
final class RequestConformance {
    private static final String CARDINALITY = "Element not following the specified cardinality";

    private RequestConformance() {}

    static List<Issue> check(Incoming message, Incoming.Entry entry, LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        JsonNode request = entry.resource();
        for (String[] need : new String[][] {
            {"identifier", "IC-00146"},
            {"priority", "IC-00152"},
            {"purpose", "IC-00154"},
            {"patient", "IC-00151"},
            {"provider", "IC-00153"},
            {"insurer", "IC-00148"},
            {"created", "IC-00144"}
        }) {
            JsonNode value = request.path(need[0]);
            boolean there = !value.isMissingNode() && !(value.isArray() && value.isEmpty());
            expect(issues, there, need[1], CARDINALITY, entry.at(need[0]));
        }
        expect(
                issues,
                request.path("status").asString("").equals("active"),
                "BV-00538",
                "Eligibility request status SHALL be active",
                entry.at("status"));
        boolean discovery = false;
        for (JsonNode purpose : request.path("purpose")) {
            String code = purpose.asString("");
            discovery |= code.equals("discovery");
            boolean known = Set.of("auth-requirements", "benefits", "discovery", "validation")
                    .contains(code);
            expect(issues, known, "IB-00118", "Purpose is not in the value set", entry.at("purpose"));
        }
        if (request.path("insurance").isEmpty() && !discovery) {
            issues.add(new Issue("RE-00179", "Coverage is required unless discovery", entry.at("insurance")));
        }
        days(message, entry, today, issues);
        message.find(request, "provider")
                .ifPresent(provider -> expect(
                        issues,
                        provider.resource()
                                .path("identifier")
                                .path(0)
                                .path("value")
                                .asString("")
                                .equals(message.senderLicense()),
                        "BV-00541",
                        "Provider SHALL be the sender",
                        entry.at("provider")));
        return issues;
    }

    private static void days(Incoming message, Incoming.Entry entry, LocalDate today, List<Issue> issues) {
        JsonNode request = entry.resource();
        boolean date = request.has("servicedDate");
        boolean period = request.has("servicedPeriod");
        expect(issues, date != period, "BV-00437", "Serviced date or period SHALL be provided", entry.at("serviced"));
        Optional<LocalDate> first = day(
                date
                        ? request.path("servicedDate")
                        : request.path("servicedPeriod").path("start"));
        Optional<LocalDate> last = day(
                date
                        ? request.path("servicedDate")
                        : request.path("servicedPeriod").path("end"));
        first.ifPresent(start -> expect(
                issues,
                !start.isBefore(today),
                "BV-00058",
                "Serviced date SHALL be equal or after the received date",
                entry.at("serviced")));
        if (first.isPresent() && last.isPresent()) {
            boolean ordered = !last.get().isBefore(first.get());
            expect(issues, ordered, "BV-00052", "Period end SHALL be after start", entry.at("servicedPeriod"));
        }
        day(request.path("created"))
                .ifPresent(created -> expect(
                        issues,
                        !created.isAfter(today),
                        "BV-00062",
                        "Created date SHALL be before the received date",
                        entry.at("created")));
        boolean newborn = Incoming.extension(request, "extension-newborn")
                .map(extension -> extension.path("valueBoolean").asBoolean(false))
                .orElse(false);
        Optional<LocalDate> born = message.find(request, "patient")
                .flatMap(patient -> day(patient.resource().path("birthDate")));
        if (newborn && born.isPresent() && last.isPresent()) {
            boolean young = !last.get().isAfter(born.get().plusDays(90));
            expect(issues, young, "BV-00554", "Newborn SHALL be 90 days old at most", entry.at("extension"));
        }
    }
}
