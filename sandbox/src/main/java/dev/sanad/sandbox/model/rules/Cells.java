package dev.sanad.sandbox.model.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Values in one piece, for a line or a cell of a table, in the person's language.
final class Cells {
    private static final Pattern KEY =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:https?|urn):\\S+");
    private static final Pattern ARABIC = Pattern.compile("(.+?)(?:_ar|_arabic|Ar|Arabic)");
    private static final Pattern ENGLISH = Pattern.compile("(.+?)(?:_en|_english|En|English)");

    /// What stands behind a code's name for how the code is displayed.
    private static final String DISPLAY = "_text";

    private final Tongue tongue;

    Cells(Tongue tongue) {
        this.tongue = tongue;
    }

    /// Whether a value says nothing to a person: nothing at all, or a store's own key or address.
    static boolean isHidden(JsonNode value) {
        return Sheets.isEmpty(value)
                || (value.isString() && KEY.matcher(value.asString("")).matches());
    }

    /// The same record with one text where it has one in each language (`name` and `name_arabic`, `name_en` and
    /// `name_ar`), and with the display of a code in the code's place (`state` and `state_text`).
    JsonNode inOneTongue(JsonNode json) {
        if (json.isArray()) {
            var rows = ((tools.jackson.databind.node.ArrayNode) json).arrayNode();
            json.forEach(row -> rows.add(inOneTongue(row)));
            return rows;
        }
        if (!json.isObject()) {
            return json;
        }
        ObjectNode one = ((ObjectNode) json).objectNode();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            String name = field.getKey();
            var arabic = ARABIC.matcher(name);
            var english = ENGLISH.matcher(name);
            JsonNode value = inOneTongue(field.getValue());
            if (arabic.matches() && (json.has(arabic.group(1)) || isEnglishToo(json, arabic.group(1)))) {
                if (tongue == Tongue.AR && !Sheets.isEmpty(value)) {
                    one.set(arabic.group(1), value);
                }
            } else if (english.matches() && isArabicToo(json, english.group(1))) {
                one.putIfAbsent(english.group(1), value);
            } else {
                one.putIfAbsent(name, value);
            }
        }
        for (String name : List.copyOf(one.propertyNames())) {
            String coded = name.endsWith(DISPLAY) ? name.substring(0, name.length() - DISPLAY.length()) : "";
            if (one.has(coded)) {
                one.set(coded, one.path(name));
                one.remove(name);
            }
        }
        return one;
    }

    private static boolean isEnglishToo(JsonNode json, String name) {
        return json.has(name + "_en") || json.has(name + "En") || json.has(name + "_english");
    }

    private static boolean isArabicToo(JsonNode json, String name) {
        return json.has(name + "_ar") || json.has(name + "Ar") || json.has(name + "_arabic");
    }

    /// A value for a line; empty where it has to be written as a list or table of its own.
    String line(JsonNode value) {
        if (value.isValueNode()) {
            return Sheets.isEmpty(value) ? "" : scalar(value);
        }
        if (value.isArray()) {
            boolean simple = value.valueStream().allMatch(JsonNode::isValueNode);
            return simple ? value.valueStream().map(this::scalar).collect(Collectors.joining(", ")) : "";
        }
        return value.isObject() ? known(value) : "";
    }

    /// A value for a cell of a table, where lists within lists have to fit too.
    String cell(JsonNode value) {
        String line = line(value);
        if (!line.isEmpty() || Sheets.isEmpty(value)) {
            return line;
        }
        return value.isArray()
                ? value.valueStream()
                        .filter(one -> !Sheets.isEmpty(one))
                        .map(this::cell)
                        .collect(Collectors.joining("; "))
                : fields(value);
    }

    /// `Benefit: Allowed SAR 2000, Used SAR 150`: what kind of thing it is, then the rest.
    private String fields(JsonNode value) {
        String head = Sheets.first(value, List.of("type", "kind", "name", "category"));
        List<String> rest = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            String text = isHidden(field.getValue()) ? "" : cell(field.getValue());
            if (!text.isEmpty() && !text.equals(head)) {
                rest.add(Labels.of(field.getKey(), tongue) + " " + text);
            }
        }
        String all = String.join(", ", rest);
        return head.isEmpty() || all.isEmpty() ? head + all : head + ": " + all;
    }

    /// Small objects of a known form: an amount, a period, a code with its words, a text in two languages.
    private String known(JsonNode value) {
        Map<String, String> parts = new LinkedHashMap<>();
        value.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                parts.put(field.getKey(), scalar(field.getValue()));
            }
        });
        if (parts.size() != value.size() || parts.size() > 3) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        if (parts.containsKey("en") && parts.containsKey("ar")) {
            texts.add(parts.get(tongue == Tongue.AR ? "ar" : "en"));
        } else if (parts.containsKey("currency")) {
            texts.add(parts.getOrDefault("value", parts.getOrDefault("amount", "")) + " " + parts.get("currency"));
        } else if (parts.containsKey("start") || parts.containsKey("from")) {
            texts.add(parts.getOrDefault("start", parts.getOrDefault("from", "")) + " – "
                    + parts.getOrDefault("end", parts.getOrDefault("to", "")));
        } else if (parts.containsKey("code") && parts.containsKey("display")) {
            texts.add(parts.get("display") + " (" + parts.get("code") + ")");
        }
        return String.join(" ", texts).strip();
    }

    private String scalar(JsonNode value) {
        return value.isBoolean() ? (value.asBoolean() ? Phrase.YES : Phrase.NO).in(tongue) : value.asString("");
    }
}
