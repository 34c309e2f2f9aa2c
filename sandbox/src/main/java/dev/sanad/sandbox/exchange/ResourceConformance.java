package dev.sanad.sandbox.exchange;

import static dev.sanad.sandbox.exchange.Conformance.day;
import static dev.sanad.sandbox.exchange.Conformance.expect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                            new Need("status", "IC-00142"),
                            new Need("beneficiary", "IC-00131"),
                            new Need("relationship", "IC-00141"),
                            new Need("payor", "IC-00140"),
                            new Need("class", "IC-01571")),
            "Organization", List.of(new Need("name", "IC-01570"), new Need("identifier", "IC-00231")),
            "Location", List.of(new Need("type", "IC-01616"), new Need("managingOrganization", "IC-00210")));
    private static final Set<String> OCCUPATIONS = Set.of(
            "administration",
            "agriculture",
            "business",
            "education",
            "housewife",
            "marine",
            "medical field",
            "military",
            "skilled worker",
            "student",
            "oil industries",
            "unemployed",
            "others",
            "unknown");
    private static final Set<String> GENDERS = Set.of("male", "female", "unknown", "U", "N", "A", "B", "C");
    private static final Set<String> RELATIONSHIPS =
            Set.of("child", "parent", "spouse", "common", "other", "self", "injured", "");

    private static final Map<String, String> SYSTEMS = Map.of(
            "NI", "http://nphies.sa/identifier/nationalid",
            "PRC", "http://nphies.sa/identifier/iqama",
            "PPN", "http://nphies.sa/identifier/passportnumber",
            "VP", "http://nphies.sa/identifier/visa",
            "BN", "http://nphies.sa/identifier/bordernumber",
            "DP", "http://nphies.sa/identifier/displacedperson");
    private static final Map<String, String> SYSTEM_CODES = Map.of(
            "NI",
            "IB-00343",
            "PRC",
            "IB-00341",
            "PPN",
            "IB-00342",
            "VP",
            "IB-00344",
            "BN",
            "IB-00348",
            "DP",
            "IB-00340");

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
                case "Location" -> place(message, entry, issues);
                default -> {
                    // Checked elsewhere, or free.
                }
            }
        }
        return issues;
    }

    private static void patient(Incoming.Entry entry, LocalDate today, List<Issue> issues) {
        JsonNode patient = entry.resource();
        coded(
                Incoming.extension(patient, "extension-occupation"),
                OCCUPATIONS,
                new Issue("IC-01561", CARDINALITY, entry.at("extension")),
                new Issue("IB-00420", VALUE_SET, entry.at("extension")),
                issues);
        coded(
                Incoming.extension(patient.path("_gender"), "extension-ksa-administrative-gender"),
                GENDERS,
                new Issue("IC-00240", CARDINALITY, entry.at("gender.extension")),
                new Issue("IB-00186", VALUE_SET, entry.at("gender.extension")),
                issues);
        expect(
                issues,
                Set.of("male", "female", "other", "unknown", "")
                        .contains(patient.path("gender").asString("")),
                "IB-00186",
                VALUE_SET,
                entry.at("gender"));
        expect(
                issues,
                patient.path("active").asBoolean(true),
                "BV-00339",
                "Patient SHALL be active",
                entry.at("active"));
        expect(issues, patient.path("name").size() <= 1, "IC-00247", CARDINALITY, entry.at("name"));
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
            identifier(entry, patient.path("identifier").path(i), "identifier[" + i + "]", issues);
        }
    }

    private static void coded(
            Optional<JsonNode> extension, Set<String> codes, Issue missing, Issue wrong, List<Issue> issues) {
        if (extension.isEmpty()) {
            issues.add(missing);
        } else if (!codes.contains(Incoming.firstCode(extension.get().path("valueCodeableConcept")))) {
            issues.add(wrong);
        }
    }

    private static void identifier(Incoming.Entry entry, JsonNode identifier, String part, List<Issue> issues) {
        String type = Incoming.firstCode(identifier.path("type"));
        String value = identifier.path("value").asString("");
        expect(issues, !type.isEmpty(), "IC-01428", CARDINALITY, entry.at(part + ".type"));
        expect(issues, !value.isEmpty(), "IC-00208", CARDINALITY, entry.at(part + ".value"));
        String system = identifier.path("system").asString("");
        // A GCC id is sent as a passport is, under a system of its own (FACTS §5.1, unverified).
        boolean gulf = type.equals("PPN") && system.equals("http://nphies.sa/identifier/gccid");
        if (SYSTEMS.containsKey(type) && !SYSTEMS.get(type).equals(system) && !gulf) {
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
        expect(
                issues,
                RELATIONSHIPS.contains(Incoming.firstCode(coverage.path("relationship"))),
                "IB-00107",
                VALUE_SET,
                entry.at("relationship"));
        int plans = 0;
        for (JsonNode one : coverage.path("class")) {
            expect(issues, one.has("value"), "IC-00133", CARDINALITY, entry.at("class"));
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
                !atHome(organization.path("address")),
                "FR-00022",
                "The address of an organization SHALL NOT be of use home",
                entry.at("address"));
        expect(
                issues,
                !atHome(organization.path("telecom")),
                "FR-00023",
                "The telecom of an organization SHALL NOT be of use home",
                entry.at("telecom"));
        expect(
                issues,
                fits(organization.path("name").asString(""), 250),
                "BV-00325",
                "Element value length exceeded",
                entry.at("name"));
    }

    private static boolean atHome(JsonNode list) {
        for (JsonNode one : list) {
            if (one.path("use").asString("").equals("home")) {
                return true;
            }
        }
        return false;
    }

    private static void place(Incoming message, Incoming.Entry entry, List<Issue> issues) {
        expect(
                issues,
                entry.resource().path("status").asString("").equals("active"),
                "BV-00901",
                "Location SHALL be active",
                entry.at("status"));
        message.find(entry.resource(), "managingOrganization")
                .ifPresent(manager -> expect(
                        issues,
                        manager.resource()
                                .path("identifier")
                                .path(0)
                                .path("value")
                                .asString("")
                                .equals(message.senderLicense()),
                        "BV-00899",
                        "The provider SHALL manage the facility",
                        entry.at("managingOrganization")));
    }

    private static boolean fits(String text, int limit) {
        return ElementConformance.fits(text, limit, true);
    }
}
