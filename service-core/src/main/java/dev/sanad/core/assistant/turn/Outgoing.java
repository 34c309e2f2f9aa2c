package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.SentView;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.privacy.Deidentifier;
import dev.sanad.core.privacy.Refill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What may leave: personal values are taken out of every text on its way to a model, and filled in again on the way
/// back, unless the clinic said otherwise for this model.
final class Outgoing {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final boolean strips;
    private final Deidentifier deidentifier;

    /// @param strips whether personal values are taken out
    /// @param known  what the records say of the people in context
    Outgoing(boolean strips, List<Personal> known) {
        this.strips = strips;
        this.deidentifier = new Deidentifier(known);
    }

    /// Adds values that were read meanwhile.
    void know(List<Personal> more) {
        if (!more.isEmpty()) {
            deidentifier.know(more);
        }
    }

    /// A text as it may leave. It is looked through also where it leaves as it is: what it tells of people must not
    /// go on to anybody else.
    String text(String text) {
        String stripped = deidentifier.strip(text);
        return strips ? stripped : text;
    }

    /// A text for somebody else than the model, without personal values, whatever the clinic said for the model.
    String without(String text) {
        return deidentifier.without(text);
    }

    /// JSON as it may leave: its texts and numbers, not its names of fields. What is no JSON is a text.
    String json(String content) {
        String stripped = mapped(content, deidentifier::strip);
        return strips ? stripped : content;
    }

    /// JSON that a model wrote, with the real values.
    String realJson(String input) {
        return strips ? mapped(input, deidentifier::restore) : input;
    }

    /// Fills values in again while a text comes in pieces.
    Refill refill() {
        return strips ? deidentifier.refill() : new Deidentifier(List.of()).refill();
    }

    List<SentView.Replacement> replacements() {
        if (!strips) {
            return List.of();
        }
        List<SentView.Replacement> all = new ArrayList<>();
        for (Map.Entry<String, Personal> each : deidentifier.replacements().entrySet()) {
            all.add(new SentView.Replacement(each.getKey(), each.getValue()));
        }
        return all;
    }

    private static String mapped(String content, UnaryOperator<String> change) {
        JsonNode root;
        try {
            root = JSON.readTree(content);
        } catch (JacksonException isText) {
            return change.apply(content);
        }
        return JSON.writeValueAsString(mapped(root, change));
    }

    private static JsonNode mapped(JsonNode node, UnaryOperator<String> change) {
        if (node.isObject()) {
            ObjectNode out = JSON.createObjectNode();
            node.properties().forEach(field -> out.set(field.getKey(), mapped(field.getValue(), change)));
            return out;
        }
        if (node.isArray()) {
            ArrayNode out = JSON.createArrayNode();
            node.forEach(item -> out.add(mapped(item, change)));
            return out;
        }
        if (node.isString() || node.isNumber()) {
            String before = node.asString("");
            String after = change.apply(before);
            return after.equals(before) ? node : JSON.getNodeFactory().stringNode(after);
        }
        return node;
    }
}
