package dev.sanad.sandbox.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What the exchange checks of every element, whatever it belongs to (FACTS §2 data types, §7.3 lengths).
final class ElementConformance {
    private static final String LENGTH = "Element value length exceeded";

    /// A maximum length; for some texts half of it in Arabic.
    private record Limit(int most, boolean halfInArabic, String code) {}

    /// By the last names of an element's path.
    private static final Map<String, Limit> LIMITS = Map.ofEntries(
            Map.entry("id", new Limit(64, false, "BV-00269")),
            Map.entry("fullUrl", new Limit(255, false, "BV-00261")),
            Map.entry("identifier.system", new Limit(255, false, "BV-00261")),
            Map.entry("coding.system", new Limit(255, false, "BV-00261")),
            Map.entry("coding.version", new Limit(100, false, "BV-00278")),
            Map.entry("coding.display", new Limit(100, false, "BV-00279")),
            Map.entry("coding.code", new Limit(30, false, "BV-00267")),
            Map.entry("name.family", new Limit(100, true, "BV-00283")),
            Map.entry("name.given", new Limit(100, true, "BV-00284")),
            Map.entry("name.prefix", new Limit(100, true, "BV-00285")),
            Map.entry("name.suffix", new Limit(100, true, "BV-00286")),
            Map.entry("telecom.value", new Limit(100, false, "BV-00287")),
            Map.entry("address.text", new Limit(500, true, "BV-00288")),
            Map.entry("address.line", new Limit(200, true, "BV-00289")),
            Map.entry("address.city", new Limit(200, true, "BV-00290")),
            Map.entry("address.district", new Limit(200, true, "BV-00291")),
            Map.entry("address.state", new Limit(200, true, "BV-00292")),
            Map.entry("address.postalCode", new Limit(50, false, "BV-00293")),
            Map.entry("address.country", new Limit(100, true, "BV-00294")),
            Map.entry("class.name", new Limit(100, false, "BV-00323")),
            Map.entry("dependent", new Limit(10, false, "BV-00321")),
            Map.entry("network", new Limit(30, false, "BV-00324")),
            Map.entry("reference", new Limit(250, false, "BV-00305")));

    private final List<Issue> issues = new ArrayList<>();

    private ElementConformance() {}

    static List<Issue> check(Incoming message) {
        ElementConformance walk = new ElementConformance();
        for (Incoming.Entry entry : message.entries()) {
            walk.element(entry.resource(), entry.at(""), "");
        }
        return walk.issues;
    }

    /// @param at   the path of the element, with a full stop at its end
    /// @param name the name of the element in its parent; empty for a resource
    private void element(JsonNode node, String at, String name) {
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            String here = at + child.getKey();
            JsonNode value = child.getValue();
            if (child.getKey().equals("modifierExtension")) {
                issues.add(new Issue("BV-00472", "Modifier extensions SHALL NOT be sent", here));
            }
            if (child.getKey().equals("coding")) {
                oneOfEachSystem(value, here);
            }
            boolean isUrl = !child.getKey().equals("system") || !name.equals("identifier") || isUrl(value);
            Conformance.expect(issues, isUrl, "BV-00219", "Identifier system SHALL be a URL", here);
            if (value.isArray()) {
                if (value.isEmpty()) {
                    issues.add(new Issue("BV-00389", "An element SHALL NOT be empty", here));
                }
                for (int i = 0; i < value.size(); i++) {
                    one(value.get(i), here + "[" + i + "]", child.getKey(), name);
                }
            } else {
                one(value, here, child.getKey(), name);
            }
        }
    }

    private void one(JsonNode value, String here, String name, String parent) {
        boolean empty = value.isNull()
                || (value.isObject() && value.isEmpty())
                || (value.isString() && value.asString().isBlank());
        Conformance.expect(issues, !empty, "BV-00389", "An element SHALL NOT be empty", here);
        if (value.isObject()) {
            element(value, here + ".", name);
        } else if (value.isString()) {
            Limit limit = LIMITS.getOrDefault(parent + "." + name, LIMITS.get(name));
            if (limit != null && !fits(value.asString(), limit)) {
                issues.add(new Issue(limit.code(), LENGTH, here));
            }
        }
    }

    private void oneOfEachSystem(JsonNode codings, String here) {
        Set<String> systems = new HashSet<>();
        for (JsonNode coding : codings) {
            boolean first = systems.add(coding.path("system").asString(""));
            Conformance.expect(issues, first, "BV-00526", "One coding per code system only", here);
        }
    }

    private static boolean isUrl(JsonNode value) {
        return value.asString("").matches("(https?://|urn:)\\S+");
    }

    private static boolean fits(String text, Limit limit) {
        return fits(text, limit.most(), limit.halfInArabic());
    }

    static boolean fits(String text, int most, boolean halfInArabic) {
        boolean arabic = text.codePoints().anyMatch(point -> point >= 0x600 && point <= 0x6FF);
        return text.length() <= (arabic && halfInArabic ? most / 2 : most);
    }
}
