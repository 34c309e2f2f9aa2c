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
        present(request, entry, issues);
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
        expect(
                issues,
                Set.of("stat", "normal", "deferred", "").contains(Incoming.firstCode(request.path("priority"))),
                "IB-00117",
                "Element SHALL use a code from the specified value set",
                entry.at("priority"));
        for (int i = 0; i < request.path("insurance").size(); i++) {
            boolean covered = request.path("insurance").path(i).has("coverage");
            expect(issues, covered, "IC-00147", CARDINALITY, entry.at("insurance[" + i + "].coverage"));
        }
        boolean referral = isTrue(request, "extension-referral");
        expect(
                issues,
                !referral || request.has("facility"),
                "BV-00861",
                "Facility SHALL be provided with a referral",
                entry.at("facility"));
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

    private static void present(JsonNode request, Incoming.Entry entry, List<Issue> issues) {
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
        if (period) {
            JsonNode both = request.path("servicedPeriod");
            expect(issues, both.has("start"), "IC-01436", CARDINALITY, entry.at("servicedPeriod.start"));
            expect(issues, both.has("end"), "IC-01437", CARDINALITY, entry.at("servicedPeriod.end"));
        }
        Optional<LocalDate> born = message.find(request, "patient")
                .flatMap(patient -> day(patient.resource().path("birthDate")));
        if (isTrue(request, "extension-newborn") && born.isPresent() && last.isPresent()) {
            boolean young = !last.get().isAfter(born.get().plusDays(90));
            String code = date ? "BV-00554" : "BV-00555";
            expect(issues, young, code, "Newborn SHALL be 90 days old at most", entry.at("extension"));
        }
    }

    private static boolean isTrue(JsonNode request, String extension) {
        return Incoming.extension(request, extension)
                .map(one -> one.path("valueBoolean").asBoolean(false))
                .orElse(false);
    }
}
