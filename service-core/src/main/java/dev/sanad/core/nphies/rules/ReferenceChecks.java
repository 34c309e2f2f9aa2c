package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.MessageBundle;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// References, empty elements, repeated codings (FACTS §2).
final class ReferenceChecks {
    /// By type and element of what refers.
    private static final Map<String, Set<String>> TYPES = Map.ofEntries(
            Map.entry("CoverageEligibilityRequest.patient", Set.of("Patient")),
            Map.entry("CoverageEligibilityRequest.provider", Set.of("Organization")),
            Map.entry("CoverageEligibilityRequest.insurer", Set.of("Organization")),
            Map.entry("CoverageEligibilityRequest.facility", Set.of("Location")),
            Map.entry("CoverageEligibilityRequest.insurance.coverage", Set.of("Coverage")),
            Map.entry("Coverage.policyHolder", Set.of("Patient", "Organization")),
            Map.entry("Coverage.subscriber", Set.of("Patient")),
            Map.entry("Coverage.beneficiary", Set.of("Patient")),
            Map.entry("Coverage.payor", Set.of("Organization")),
            Map.entry("Location.managingOrganization", Set.of("Organization")));

    /// The header's focus has rules of its own, and a message inside has references of its own.
    private static final Set<String> ELSEWHERE = Set.of("MessageHeader", "Bundle");

    private ReferenceChecks() {}

    static void references(Message message, Report report) {
        for (Message.Placed placed : message.everything()) {
            if (!ELSEWHERE.contains(placed.resource().type())) {
                walk(message, placed, placed.resource().tree(), "", report);
            }
        }
    }

    private static void walk(Message message, Message.Placed placed, JsonNode node, String part, Report report) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(message, placed, node.get(i), part + "[" + i + "]", report);
            }
        } else if (node.isObject()) {
            Optional<String> reference = new Element(node).text("reference");
            reference.ifPresent(text -> reference(message, placed, text, part, report));
            for (Map.Entry<String, JsonNode> child : node.properties()) {
                String at = part.isEmpty() ? child.getKey() : part + "." + child.getKey();
                walk(message, placed, child.getValue(), at, report);
            }
        }
    }

    private static void reference(Message message, Message.Placed placed, String text, String part, Report report) {
        String field = Fields.of(placed.slot(), part);
        if (text.startsWith("#")) {
            return;
        }
        Optional<MessageBundle.Entry> found = message.bundle().resolve(text);
        if (found.isEmpty() || !message.names(text)) {
            report.add("RE-00169", placed.at(part), field);
            return;
        }
        String element = part.replaceAll("\\[\\d+\\]", "");
        Set<String> wanted = TYPES.get(placed.resource().type() + "." + element);
        if (wanted != null && !wanted.contains(found.get().resource().type())) {
            report.add("RE-00176", placed.at(part), field);
        }
    }

    static void unused(Message message, Report report) {
        Set<Integer> used = new HashSet<>();
        for (Message.Placed placed : message.everything()) {
            if (!placed.resource().type().equals("Bundle")) {
                collect(message, placed.resource().tree(), used);
            }
        }
        for (Message.Placed placed : message.everything()) {
            boolean header = placed.resource().type().equals("MessageHeader");
            if (!header && !used.contains(placed.index())) {
                report.add("RE-00177", placed.entry(), Fields.NONE);
            }
        }
    }

    private static void collect(Message message, JsonNode node, Set<Integer> used) {
        if (node.isObject()) {
            new Element(node)
                    .text("reference")
                    .flatMap(text -> message.bundle().resolve(text))
                    .ifPresent(entry -> used.add(entry.index()));
        }
        for (JsonNode child : node) {
            collect(message, child, used);
        }
    }

    static void emptyAndRepeated(Message message, Report report) {
        for (Message.Placed placed : message.everything()) {
            if (!placed.resource().type().equals("Bundle")) {
                tidy(placed, placed.resource().tree(), "", report);
            }
        }
    }

    private static void tidy(Message.Placed placed, JsonNode node, String part, Report report) {
        boolean blank =
                node.isNull() || (node.isString() && node.asString().isBlank()) || (node.isObject() && node.isEmpty());
        if (node.isArray() && node.isEmpty()) {
            // FHIR forbids it, but the exchange is seen to let it through.
            report.add("SND-EMPTY", placed.at(part), Fields.of(placed.slot(), part));
        }
        if (blank && !part.isEmpty()) {
            report.add("BV-00389", placed.at(part), Fields.of(placed.slot(), part));
        }
        if (node.isArray()) {
            if (part.endsWith("coding")) {
                codings(placed, node, part, report);
            }
            for (int i = 0; i < node.size(); i++) {
                tidy(placed, node.get(i), part + "[" + i + "]", report);
            }
        }
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            tidy(placed, child.getValue(), part.isEmpty() ? child.getKey() : part + "." + child.getKey(), report);
        }
    }

    private static void codings(Message.Placed placed, JsonNode codings, String part, Report report) {
        Set<String> systems = new HashSet<>();
        for (JsonNode coding : codings) {
            if (!systems.add(coding.path("system").asString(""))) {
                report.add("BV-00526", placed.at(part), Fields.of(placed.slot(), part));
            }
        }
    }
}
