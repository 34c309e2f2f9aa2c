package dev.sanad.sandbox.exchange;

import static dev.sanad.sandbox.exchange.Conformance.day;
import static dev.sanad.sandbox.exchange.Conformance.expect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What the exchange checks of people, coverages, organizations and places (FACTS §5, §7).
final class ResourceConformance {
    private static final String CARDINALITY = "Element not following the specified cardinality";
    private static final String VALUE_SET = "Element SHALL use a code from the specified value set";

    private record Need(String element, String code) {}

    private static final Map<String, List<Need>> NEEDS = Map.of(
            "Patient",
                    List.of(
                            new Need("identifier", "IC-00242"),
                            new Need("name", "IC-00247"),
                            new Need("gender", "IC-00238"),
                            new Need("birthDate", "IC-00236"),
                            new Need("maritalStatus", "IC-01565")),
            "Coverage",
                    List.of(
                            new Need("identifier", "IC-00137"),
                            new Need("type", "IC-00143"),
                            new Need("policyHolder", "IC-01564"),
                            new Need("beneficiary", "IC-00131"),
                            new Need("relationship", "IC-00141"),
                            new Need("payor", "IC-00140"),
                            new Need("class", "IC-01571")),
            "Organization", List.of(new Need("name", "IC-01570")),
            "Location", List.of(new Need("type", "IC-01616")));

    private static final Map<String, String> SYSTEMS = Map.of(
            "NI", "http://nphies.sa/identifier/nationalid",
            "PRC", "http://nphies.sa/identifier/iqama",
            "VP", "http://nphies.sa/identifier/visa",
            "BN", "http://nphies.sa/identifier/bordernumber",
            "DP", "http://nphies.sa/identifier/displacedperson");
    private static final Map<String, String> SYSTEM_CODES =
            Map.of("NI", "IB-00343", "PRC", "IB-00341", "VP", "IB-00344", "BN", "IB-00348", "DP", "IB-00340");

    private ResourceConformance() {}

    static List<Issue> check(Incoming message, LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        for (Incoming.Entry entry : message.entries()) {
            for (Need need : NEEDS.getOrDefault(entry.type(), List.of())) {
                JsonNode value = entry.resource().path(need.element());
                boolean there = !value.isMissingNode() && !(value.isArray() && value.isEmpty());
                expect(issues, there, need.code(), CARDINALITY, entry.at(need.element()));
            }
            switch (entry.type()) {
                case "Patient" -> patient(entry, today, issues);
                case "Coverage" -> coverage(entry, issues);
                case "Organization" -> organization(message, entry, issues);
                case "Location" -> place(entry, issues);
                default -> {
                    // Checked elsewhere, or free.
                }
            }
        }
        return issues;
    }

    private static void patient(Incoming.Entry entry, LocalDate today, List<Issue> issues) {
        JsonNode patient = entry.resource();
        expect(
                issues,
                Incoming.extension(patient, "extension-occupation").isPresent(),
                "IC-01561",
                CARDINALITY,
                entry.at("extension"));
        expect(
                issues,
                Incoming.extension(patient.path("_gender"), "extension-ksa-administrative-gender")
                        .isPresent(),
                "IC-00240",
                CARDINALITY,
                entry.at("gender.extension"));
        expect(
                issues,
                Set.of("L", "D", "M", "U", "W", "").contains(Incoming.firstCode(patient.path("maritalStatus"))),
                "IB-00189",
                VALUE_SET,
                entry.at("maritalStatus"));
        day(patient.path("birthDate"))
                .ifPresent(born -> expect(
                        issues,
                        born.getYear() >= 1900 && !born.isAfter(today),
                        "BV-00848",
                        "Patient birthDate SHALL be between 1900 and today",
                        entry.at("birthDate")));
        String name = patient.path("name").path(0).path("text").asString("");
        expect(issues, fits(name, 250), "BV-00282", "Element value length exceeded", entry.at("name[0].text"));
        for (int i = 0; i < patient.path("identifier").size(); i++) {
            identifier(entry, patient.path("identifier").get(i), "identifier[" + i + "]", issues);
        }
    }

    private static void identifier(Incoming.Entry entry, JsonNode identifier, String part, List<Issue> issues) {
        String type = Incoming.firstCode(identifier.path("type"));
        String value = identifier.path("value").asString("");
        expect(issues, !type.isEmpty(), "IC-01428", CARDINALITY, entry.at(part + ".type"));
        String system = identifier.path("system").asString("");
        if (SYSTEMS.containsKey(type) && !SYSTEMS.get(type).equals(system)) {
            String display = "Patient identifier system SHALL be '" + SYSTEMS.get(type)
                    + "' if the Patient identifier type value='" + type + "'";
            String code = SYSTEM_CODES.getOrDefault(type, "IB-00343");
            issues.add(new Issue(code, display, entry.at(part + ".type.coding[0].code")));
        }
        String at = entry.at(part + ".value");
        if (type.equals("NI")) {
            String display = "Patient Identifier shall consist of 10 digits starting with 1 when National ID used.";
            expect(issues, value.matches("1\\d{9}"), "BV-00797", display, at);
        }
        if (type.equals("PRC")) {
            String display = "Patient Identifier shall consist of 10 digits starting with 2 when Iqama used.";
            expect(issues, value.matches("2\\d{9}"), "BV-00798", display, at);
        }
        if (type.equals("PPN")) {
            boolean country = Incoming.extension(identifier, "extension-identifier-country")
                    .isPresent();
            expect(issues, country, "BV-00481", "Country SHALL be provided for a passport", entry.at(part));
        }
        expect(issues, value.length() <= 100, "BV-00275", "Element value length exceeded", at);
    }

    private static void coverage(Incoming.Entry entry, List<Issue> issues) {
        JsonNode coverage = entry.resource();
        expect(
                issues,
                coverage.path("status").asString("").equals("active"),
                "BV-00340",
                "Coverage SHALL be active",
                entry.at("status"));
        expect(
                issues,
                Set.of("EHCPOL", "PUBLICPOL", "").contains(Incoming.firstCode(coverage.path("type"))),
                "IB-00109",
                VALUE_SET,
                entry.at("type"));
        int plans = 0;
        for (JsonNode one : coverage.path("class")) {
            plans += Incoming.firstCode(one.path("type")).equals("plan") ? 1 : 0;
            expect(
                    issues,
                    one.path("value").asString("").length() <= 30,
                    "BV-00322",
                    "Element value length exceeded",
                    entry.at("class"));
        }
        if (!coverage.path("class").isEmpty()) {
            expect(issues, plans == 1, "BV-00729", "One class of type plan SHALL be provided", entry.at("class"));
        }
    }

    private static void organization(Incoming message, Incoming.Entry entry, List<Issue> issues) {
        JsonNode organization = entry.resource();
        boolean clinic = Incoming.firstCode(organization.path("type")).equals("prov");
        String license = organization.path("identifier").path(0).path("value").asString("");
        if (clinic) {
            expect(
                    issues,
                    license.equals(message.senderLicense()),
                    "GE-00031",
                    "Provider license SHALL match the message sender",
                    entry.at("identifier[0].value"));
        }
        expect(
                issues,
                fits(organization.path("name").asString(""), 250),
                "BV-00325",
                "Element value length exceeded",
                entry.at("name"));
    }

    private static void place(Incoming.Entry entry, List<Issue> issues) {
        expect(
                issues,
                entry.resource().path("status").asString("").equals("active"),
                "BV-00901",
                "Location SHALL be active",
                entry.at("status"));
    }

    private static boolean fits(String text, int limit) {
        boolean arabic = text.codePoints().anyMatch(point -> point >= 0x600 && point <= 0x6FF);
        return text.length() <= (arabic ? limit / 2 : limit);
    }
}
