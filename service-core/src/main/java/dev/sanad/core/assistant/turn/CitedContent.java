package dev.sanad.core.assistant.turn;

import dev.sanad.core.kernel.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the numbers of sources into what a tool gave: `"cite": 3` beside the row that rests on it.
///
/// A row belongs to a source whose id stands in it; where no row names one, the rows of the one list that is as long as
/// the sources belong to them in order; what is left is listed as `sources`.
final class CitedContent {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CITE = "cite";

    private final Sources sources;

    CitedContent(Sources sources) {
        this.sources = sources;
    }

    String of(String content, List<Reference> references) {
        ObjectNode root = object(content);
        if (references.isEmpty()) {
            return JSON.writeValueAsString(root);
        }
        List<Reference> left = new ArrayList<>();
        List<ObjectNode> rows = rows(root);
        for (Reference reference : references) {
            Optional<ObjectNode> row =
                    rows.stream().filter(each -> names(each, reference)).findFirst();
            row.ifPresentOrElse(each -> mark(each, reference), () -> left.add(reference));
        }
        if (left.size() == references.size() && left.size() > 1) {
            inOrder(root, left);
        }
        rest(root, left);
        return JSON.writeValueAsString(root);
    }

    private static ObjectNode object(String content) {
        try {
            JsonNode read = JSON.readTree(content);
            if (read.isObject()) {
                return (ObjectNode) read;
            }
            ObjectNode wrapped = JSON.createObjectNode();
            wrapped.set("result", read);
            return wrapped;
        } catch (JacksonException isText) {
            return JSON.createObjectNode().put("text", content);
        }
    }

    private static List<ObjectNode> rows(JsonNode node) {
        List<ObjectNode> rows = new ArrayList<>();
        for (JsonNode child : node) {
            if (child.isObject()) {
                rows.add((ObjectNode) child);
            }
            if (child.isContainer()) {
                rows.addAll(rows(child));
            }
        }
        return rows;
    }

    private static boolean names(ObjectNode row, Reference reference) {
        String coded = row.path("system").asString("") + "|" + row.path("code").asString("");
        return coded.equals(reference.id())
                || row.valueStream()
                        .anyMatch(
                                value -> value.isString() && value.asString("").equals(reference.id()));
    }

    private void mark(ObjectNode row, Reference reference) {
        row.put(CITE, sources.number(reference, row.path("text").asString("")));
    }

    private void inOrder(ObjectNode root, List<Reference> left) {
        List<JsonNode> lists = root.valueStream()
                .filter(value -> value.isArray() && value.size() == left.size())
                .toList();
        if (lists.size() != 1 || !lists.getFirst().valueStream().allMatch(JsonNode::isObject)) {
            return;
        }
        int at = 0;
        for (JsonNode row : lists.getFirst()) {
            mark((ObjectNode) row, left.get(at++));
        }
        left.clear();
    }

    private void rest(ObjectNode root, List<Reference> left) {
        if (left.size() == 1 && !root.has(CITE)) {
            String words = root.path("text").asString(root.path("sentence").asString(""));
            root.put(CITE, sources.number(left.getFirst(), words));
        } else if (!left.isEmpty()) {
            ArrayNode list = root.putArray("sources");
            left.forEach(reference -> list.addObject()
                    .put(CITE, sources.number(reference, ""))
                    .put("title", reference.title().en()));
        }
    }
}
