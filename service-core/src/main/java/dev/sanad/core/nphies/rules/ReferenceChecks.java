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
    private static final Map<String, Set<String>> TYPES = Map.of(
            "patient", Set.of("Patient"),
            "beneficiary", Set.of("Patient"),
            "subscriber", Set.of("Patient"),
            "policyHolder", Set.of("Patient", "Organization"),
            "provider", Set.of("Organization"),
            "insurer", Set.of("Organization"),
            "payor", Set.of("Organization"),
            "facility", Set.of("Location"),
            "managingOrganization", Set.of("Organization"),
            "coverage", Set.of("Coverage"));

    private ReferenceChecks() {}

    static void references(Message message, Report report) {
        for (Message.Placed placed : message.everything()) {
            if (!placed.resource().type().equals("MessageHeader")) {
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
        String field = Fields.of(placed.resource().type(), part);
        Optional<MessageBundle.Entry> found = message.bundle().resolve(text);
        if (found.isEmpty() || !message.names(text)) {
            report.add("RE-00169", placed.at(part), field);
            return;
        }
        String name = part.replaceAll("\\[\\d+\\]", "");
        Set<String> wanted = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (wanted != null && !wanted.contains(found.get().resource().type())) {
            report.add("RE-00176", placed.at(part), field);
        }
    }

    static void unused(Message message, Report report) {
        Set<Integer> used = new HashSet<>();
        for (Message.Placed placed : message.everything()) {
            collect(message, placed.resource().tree(), used);
        }
        for (MessageBundle.Entry entry : message.bundle().entries()) {
            if (entry.index() > 0 && !used.contains(entry.index())) {
                report.add("RE-00177", "Bundle.entry[" + entry.index() + "]", Fields.NONE);
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
            tidy(placed, placed.resource().tree(), "", report);
        }
    }

    private static void tidy(Message.Placed placed, JsonNode node, String part, Report report) {
        boolean blank = node.isNull()
                || (node.isString() && node.asString().isBlank())
                || (node.isContainer() && node.isEmpty());
        String type = placed.resource().type();
        if (blank && !part.isEmpty()) {
            report.add("BV-00389", placed.at(part), Fields.of(type, part));
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
                report.add(
                        "BV-00526", placed.at(part), Fields.of(placed.resource().type(), part));
            }
        }
    }
}
