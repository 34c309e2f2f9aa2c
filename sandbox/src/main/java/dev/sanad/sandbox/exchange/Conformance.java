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
    private static final Map<String, String> FOCUS = Map.of(
            "eligibility-request", "CoverageEligibilityRequest",
            "poll-request", "Task",
            "status-check", "Task",
            "cancel-request", "Task");

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
        expect(
                issues,
                bundle.path("timestamp").isString(),
                "IC-00010",
                "Element not following the specified cardinality",
                "Bundle.timestamp");
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
        expect(issues, header.path("focus").size() == 1, "BV-00221", "One focus resource only", at + "focus");
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
        boolean versioned = false;
        for (JsonNode profile : entry.resource().path("meta").path("profile")) {
            versioned |= profile.asString("").contains("|");
        }
        expect(
                issues,
                versioned,
                "BV-00225",
                "Resource profile structure definition does not contain the version number",
                entry.at("meta.profile"));
    }

    /// References that lead nowhere.
    static List<Issue> references(Incoming message) {
        List<Issue> issues = new ArrayList<>();
        for (Incoming.Entry entry : message.entries()) {
            if (!entry.type().equals("MessageHeader")) {
                references(message, entry, entry.resource(), "", issues);
            }
        }
        return issues;
    }

    private static void references(
            Incoming message, Incoming.Entry entry, JsonNode node, String part, List<Issue> issues) {
        String reference = node.path("reference").asString("");
        if (!reference.isEmpty() && message.find(reference).isEmpty()) {
            String at = entry.at(part);
            issues.add(new Issue("RE-00169", "Reference processing is not referring to a valid resource", at));
        }
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            String name = part.isEmpty() ? child.getKey() : part + "." + child.getKey();
            if (child.getValue().isArray()) {
                for (int i = 0; i < child.getValue().size(); i++) {
                    references(message, entry, child.getValue().get(i), name + "[" + i + "]", issues);
                }
            } else {
                references(message, entry, child.getValue(), name, issues);
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
