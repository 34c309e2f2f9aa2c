package dev.sanad.sandbox.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what tools give, whatever their shape: which of it is text to cite, which is a record, which is nothing.
final class Sheets {
    static final List<String> MARKS = List.of("cite", "citation", "ref", "mark");
    static final List<String> SOURCES = List.of("source", "reference", "passageId", "id", "uri");
    static final List<String> TEXTS = List.of("text", "passage", "snippet", "excerpt", "content", "body", "quote");
    static final List<String> TITLES = List.of("title", "document", "name", "heading", "place");
    private static final Set<String> MESSAGES = Set.of("message", "error", "note", "reason", "detail", "summary");
    private static final Set<String> COUNTS =
            Set.of("count", "total", "matches", "query", "limit", "offset", "page", "searched", "found", "more");

    private static final int MOST = 10;

    private Sheets() {}

    /// Whether there is nothing in it: no rows, no values, or it says itself that nothing was found.
    static boolean isEmpty(JsonNode json) {
        if (json.isNull() || json.isMissingNode()) {
            return true;
        }
        if (json.isString()) {
            return json.asString("").isBlank();
        }
        if (json.isArray()) {
            return json.valueStream().allMatch(Sheets::isEmpty);
        }
        if (!json.isObject()) {
            return false;
        }
        JsonNode found = json.path("found");
        if ((found.isBoolean() && !found.asBoolean()) || (found.isNumber() && found.asInt() == 0)) {
            return true;
        }
        boolean lists = false;
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            JsonNode value = field.getValue();
            lists |= value.isArray();
            boolean aside = COUNTS.contains(field.getKey()) || MESSAGES.contains(field.getKey());
            if (!isEmpty(value) && !(aside && value.isValueNode())) {
                return false;
            }
        }
        return lists || json.valueStream().allMatch(Sheets::isEmpty);
    }

    /// Whether it is no more than an error; not every protocol has a place to say so.
    static boolean isTrouble(JsonNode json) {
        return json.isObject() && !isEmpty(json.path("error")) && isEmptyBeside(json);
    }

    private static boolean isEmptyBeside(JsonNode json) {
        return json.properties().stream()
                .allMatch(field -> MESSAGES.contains(field.getKey())
                        || field.getKey().equals("code")
                        || isEmpty(field.getValue()));
    }

    /// Whether a field tells about the looking up rather than about what was found.
    static boolean isAside(String name) {
        return COUNTS.contains(name);
    }

    /// What it says about itself; empty where it says nothing.
    static String message(JsonNode json) {
        if (json.isString()) {
            return json.asString("").strip();
        }
        for (String name : MESSAGES) {
            JsonNode message = json.path(name);
            if (message.isString() && !message.asString("").isBlank()) {
                return message.asString("").strip();
            }
            if (message.isObject()) {
                return message(message);
            }
        }
        return "";
    }

    /// Passages to cite, and a sheet of the rest.
    static List<Finding> findings(String tool, JsonNode json) {
        List<Finding> findings = new ArrayList<>();
        JsonNode rest = passages(json, findings);
        boolean counted = !findings.isEmpty()
                && rest.isObject()
                && rest.properties().stream().allMatch(field -> isAside(field.getKey()));
        if (!isEmpty(rest) && !counted) {
            findings.addFirst(new Finding.Sheet(tool, rest));
        }
        return findings;
    }

    private static JsonNode passages(JsonNode json, List<Finding> findings) {
        if (isPassage(json)) {
            findings.add(passage(json));
            return json.path("nothing");
        }
        if (json.isArray() && !json.isEmpty() && json.valueStream().allMatch(Sheets::isPassage)) {
            json.forEach(row -> findings.add(passage(row)));
            return json.path("nothing");
        }
        if (!json.isObject()) {
            return json;
        }
        ObjectNode rest = ((ObjectNode) json).deepCopy();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (field.getValue().isArray() || isPassage(field.getValue())) {
                JsonNode left = passages(field.getValue(), findings);
                if (left.isMissingNode()) {
                    rest.remove(field.getKey());
                }
            }
        }
        return rest;
    }

    private static boolean isPassage(JsonNode row) {
        return row.isObject()
                && row.size() <= MOST
                && row.valueStream().allMatch(JsonNode::isValueNode)
                && !first(row, TEXTS).isEmpty()
                && (!first(row, MARKS).isEmpty()
                        || !first(row, SOURCES).isEmpty()
                        || !first(row, TITLES).isEmpty());
    }

    private static Finding passage(JsonNode row) {
        return new Finding.Passage(
                first(row, MARKS), first(row, SOURCES), first(row, TITLES), first(row, TEXTS), false);
    }

    /// The first of these fields that holds a text or number.
    static String first(JsonNode row, List<String> names) {
        for (String name : names) {
            JsonNode value = row.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asString("").isBlank()) {
                return value.asString("").strip();
            }
        }
        return "";
    }
}
