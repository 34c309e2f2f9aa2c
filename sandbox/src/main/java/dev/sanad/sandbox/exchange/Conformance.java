package dev.sanad.sandbox.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What the exchange checks of the message as such: bundle, header, profiles, references (FACTS §2).
final class Conformance {
    private static final Pattern GUID = Pattern.compile("[a-z0-9]{8}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{12}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final Map<String, String> FOCUS = Map.of(
            "eligibility-request", "CoverageEligibilityRequest",
            "poll-request", "Task",
            "status-check", "Task",
            "cancel-request", "Task");

    private static final Map<String, Set<String>> TARGETS = Map.of(
            "patient", Set.of("Patient"),
            "beneficiary", Set.of("Patient"),
            "subscriber", Set.of("Patient"),
            "provider", Set.of("Organization"),
            "insurer", Set.of("Organization"),
            "payor", Set.of("Organization"),
            "managingOrganization", Set.of("Organization"),
            "policyHolder", Set.of("Patient", "Organization"),
            "facility", Set.of("Location"),
            "insurance.coverage", Set.of("Coverage"));

    private Conformance() {}

    /// Faults for which no business answer is possible.
    static List<Issue> structure(Incoming message) {
        List<Issue> issues = new ArrayList<>();
        JsonNode bundle = message.bundle();
        expect(
                issues,
                GUID.matcher(bundle.path("id").asString("")).matches(),
                "BV-00341",
                "Bundle id SHALL be a GUID",
                "Bundle.id");
        expect(
                issues,
                bundle.path("type").asString("").equals("message"),
                "BV-00130",
                "Bundle type SHALL be message",
                "Bundle.type");
        String timestamp = bundle.path("timestamp").asString("");
        expect(
                issues,
                !timestamp.isEmpty(),
                "IC-00010",
                "Element not following the specified cardinality",
                "Bundle.timestamp");
        expect(
                issues,
                timestamp.isEmpty() || INSTANT.matcher(timestamp).matches(),
                "DT-00052",
                "Element SHALL have the specified data type",
                "Bundle.timestamp");
        expect(
                issues,
                isVersioned(bundle),
                "BV-00225",
                "Resource profile structure definition does not contain the version number",
                "Bundle.meta.profile");
        boolean headed = !message.entries().isEmpty()
                && message.entries().getFirst().type().equals("MessageHeader");
        expect(issues, headed, "BV-00126", "The first entry SHALL be the MessageHeader", "Bundle.entry[0]");
        if (headed) {
            header(message, issues);
        }
        Set<String> urls = new HashSet<>();
        for (Incoming.Entry entry : message.entries()) {
            entry(entry, urls, issues);
        }
        return issues;
    }

    private static void header(Incoming message, List<Issue> issues) {
        JsonNode header = message.header();
        String at = "Bundle.entry[0].resource.";
        expect(
                issues,
                GUID.matcher(message.headerId()).matches(),
                "BV-00168",
                "MessageHeader id SHALL be a GUID",
                at + "id");
        expect(
                issues,
                !header.has("response"),
                "BV-00248",
                "MessageHeader.response SHALL NOT be provided in a request",
                at + "response");
        expect(
                issues,
                !message.senderLicense().isEmpty(),
                "IC-00226",
                "MessageHeader.sender is missing",
                at + "sender");
        expect(
                issues,
                !message.receiverLicense().isEmpty(),
                "IC-00218",
                "MessageHeader.destination.receiver is missing",
                at + "destination[0].receiver");
        expect(
                issues,
                header.path("source").path("endpoint").asString("").contains(":"),
                "BV-00177",
                "MessageHeader.source.endpoint SHALL be a URL",
                at + "source.endpoint");
        String endpoint = header.path("destination").path(0).path("endpoint").asString("");
        expect(
                issues,
                endpoint.contains(":"),
                "BV-00218",
                "MessageHeader.destination.endpoint SHALL be a URL",
                at + "destination[0].endpoint");
        String system = header.path("sender").path("identifier").path("system").asString("");
        expect(
                issues,
                system.endsWith("/license/provider-license"),
                "BV-00211",
                "MessageHeader.sender SHALL be identified by its licence",
                at + "sender.identifier.system");
        expect(issues, header.path("focus").size() == 1, "BV-00221", "One focus resource only", at + "focus");
        focus(message, issues, at);
    }

    private static void focus(Incoming message, List<Issue> issues, String at) {
        String wanted = FOCUS.get(message.event());
        if (wanted == null) {
            issues.add(new Issue(
                    "BV-00545", "The event is not allowed for this sender in the sandbox", at + "eventCoding"));
        } else if (message.focus().isEmpty()) {
            issues.add(new Issue("RE-00100", "MessageHeader focus does not point to an entry", at + "focus[0]"));
        } else {
            expect(
                    issues,
                    message.focus().get().type().equals(wanted),
                    "BV-00167",
                    "The MessageHeader focus resource type does not match the MessageHeader eventCoding",
                    at + "eventCoding");
        }
    }

    private static void entry(Incoming.Entry entry, Set<String> urls, List<Issue> issues) {
        String at = "Bundle.entry[" + entry.index() + "]";
        expect(issues, urls.add(entry.fullUrl()), "FR-00007", "fullUrl SHALL be unique", at + ".fullUrl");
        expect(
                issues,
                !entry.id().isEmpty() && entry.fullUrl().endsWith(entry.id()),
                "BV-00207",
                "fullUrl SHALL contain the resource id",
                at + ".fullUrl");
        boolean named = entry.fullUrl().startsWith("urn:")
                || entry.fullUrl()
                        .toLowerCase(Locale.ROOT)
                        .contains("/" + entry.type().toLowerCase(Locale.ROOT) + "/");
        expect(issues, named, "BV-00208", "fullUrl SHALL match the resource type", at + ".fullUrl");
        expect(
                issues,
                !entry.fullUrl().contains("/_history/"),
                "FR-00008",
                "fullUrl SHALL NOT be version specific",
                at + ".fullUrl");
        expect(
                issues,
                isVersioned(entry.resource()),
                "BV-00225",
                "Resource profile structure definition does not contain the version number",
                entry.at("meta.profile"));
    }

    private static boolean isVersioned(JsonNode resource) {
        for (JsonNode profile : resource.path("meta").path("profile")) {
            if (profile.asString("").contains("|")) {
                return true;
            }
        }
        return false;
    }

    /// References that lead nowhere, and resources that nothing leads to.
    static List<Issue> references(Incoming message) {
        List<Issue> issues = new ArrayList<>();
        Set<Integer> reached = new HashSet<>();
        message.focus().ifPresent(focus -> reached.add(focus.index()));
        for (Incoming.Entry entry : message.entries()) {
            if (!entry.type().equals("MessageHeader")) {
                references(new Place(message, entry, reached, issues), entry.resource(), "");
            }
        }
        if (!issues.isEmpty()) {
            // As the exchange does: what nothing leads to may be what the dangling reference was meant for.
            return issues;
        }
        for (Incoming.Entry entry : message.entries()) {
            boolean used = entry.type().equals("MessageHeader") || reached.contains(entry.index());
            expect(
                    issues,
                    used,
                    "RE-00177",
                    "An included resource SHALL be referenced",
                    "Bundle.entry[" + entry.index() + "]");
        }
        return issues;
    }

    private record Place(Incoming message, Incoming.Entry entry, Set<Integer> reached, List<Issue> issues) {}

    private static void references(Place place, JsonNode node, String part) {
        String reference = node.path("reference").asString("");
        Optional<Incoming.Entry> target = place.message().find(reference);
        if (!reference.isEmpty() && target.isEmpty()) {
            String at = place.entry().at(part);
            place.issues().add(new Issue("RE-00169", "Reference processing is not referring to a valid resource", at));
        }
        target.ifPresent(entry -> {
            place.reached().add(entry.index());
            Set<String> allowed = TARGETS.getOrDefault(part.replaceAll("\\[\\d+]", ""), Set.of(entry.type()));
            expect(
                    place.issues(),
                    allowed.contains(entry.type()),
                    "RE-00176",
                    "The reference leads to a resource of another type",
                    place.entry().at(part));
        });
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            String name = part.isEmpty() ? child.getKey() : part + "." + child.getKey();
            if (child.getValue().isArray()) {
                for (int i = 0; i < child.getValue().size(); i++) {
                    references(place, child.getValue().get(i), name + "[" + i + "]");
                }
            } else {
                references(place, child.getValue(), name);
            }
        }
    }

    static void expect(List<Issue> issues, boolean good, String code, String display, String expression) {
        if (!good) {
            issues.add(new Issue(code, display, expression));
        }
    }

    /// The day at the beginning of a FHIR date or time.
    static Optional<LocalDate> day(JsonNode value) {
        String text = value.asString("");
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
