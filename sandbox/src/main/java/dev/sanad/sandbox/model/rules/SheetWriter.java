package dev.sanad.sandbox.model.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Writes JSON as lists and tables that a person reads: values as they are, names of fields in the person's language,
/// what the question asks for first.
final class SheetWriter {
    private static final int COLUMNS = 7;
    private static final int ROWS = 25;
    private static final int DEPTH = 3;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> CITED = Set.of("cite", "citation", "ref", "mark", "source", "reference");

    private final Question question;
    private final Tongue tongue;
    private final Citations citations;

    SheetWriter(Question question, Citations citations) {
        this.question = question;
        this.tongue = question.tongue();
        this.citations = citations;
    }

    void write(JsonNode json, StringBuilder out) {
        write(json, out, 0);
    }

    /// Whether a field is what the question is about.
    boolean isAskedFor(String name, JsonNode value) {
        Set<String> stems = Stems.ofName(name);
        Set<Concept> concepts = Concept.in(stems);
        return stems.stream().anyMatch(question.stems()::contains)
                || concepts.stream().anyMatch(question.concepts()::contains)
                || value.properties().stream().anyMatch(field -> isAskedFor(field.getKey(), field.getValue()));
    }

    private void write(JsonNode json, StringBuilder out, int depth) {
        if (json.isArray()) {
            list(json, out, depth);
        } else if (json.isObject()) {
            JsonNode only = only(json);
            if (only.isMissingNode()) {
                object(json, out, depth);
            } else {
                list(only, out, depth);
            }
        } else if (!Sheets.isEmpty(json)) {
            out.append(Plain.line(scalar(json))).append("\n\n");
        }
    }

    /// The rows, where an object is no more than a wrapping of rows.
    private static JsonNode only(JsonNode json) {
        List<JsonNode> arrays = json.valueStream().filter(JsonNode::isArray).toList();
        boolean wrapping = json.properties().stream()
                .allMatch(field -> field.getValue().isArray() || Sheets.isAside(field.getKey()));
        return arrays.size() == 1 && wrapping ? arrays.getFirst() : json.path("nothing");
    }

    private void object(JsonNode json, StringBuilder out, int depth) {
        List<Map.Entry<String, JsonNode>> fields = shown(json);
        boolean any = false;
        String mark = mark(json);
        for (Map.Entry<String, JsonNode> field : fields) {
            String value = flat(field.getValue());
            if (!value.isEmpty()) {
                out.append("- **")
                        .append(Plain.line(Labels.of(field.getKey(), tongue)))
                        .append(":** ")
                        .append(Plain.line(value))
                        .append(any ? "" : mark)
                        .append('\n');
                any = true;
            }
        }
        if (any) {
            out.append('\n');
        }
        for (Map.Entry<String, JsonNode> field : fields) {
            if (flat(field.getValue()).isEmpty() && depth < DEPTH) {
                out.append("**")
                        .append(Plain.line(Labels.of(field.getKey(), tongue)))
                        .append("**\n\n");
                write(field.getValue(), out, depth + 1);
            }
        }
    }

    private List<Map.Entry<String, JsonNode>> shown(JsonNode json) {
        return json.properties().stream()
                .filter(field -> !CITED.contains(field.getKey()) && !isHidden(field.getValue()))
                .sorted(Comparator.comparing(field -> !isAskedFor(field.getKey(), field.getValue())))
                .toList();
    }

    private void list(JsonNode json, StringBuilder out, int depth) {
        List<JsonNode> rows =
                json.valueStream().filter(row -> !Sheets.isEmpty(row)).toList();
        if (rows.stream().allMatch(JsonNode::isValueNode)) {
            rows.forEach(row -> out.append("- ").append(Plain.line(scalar(row))).append('\n'));
            out.append('\n');
        } else if (rows.size() == 1) {
            write(rows.getFirst(), out, depth);
        } else {
            table(rows, out);
        }
    }

    private void table(List<JsonNode> rows, StringBuilder out) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> shown(row).stream()
                .filter(field -> !flat(field.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .forEach(names::add));
        List<String> columns = names.stream().limit(COLUMNS).toList();
        if (columns.isEmpty()) {
            return;
        }
        columns.forEach(name ->
                out.append("| ").append(Plain.cell(Labels.of(name, tongue))).append(' '));
        out.append("|\n");
        columns.forEach(name ->
                out.append(rows.stream().allMatch(row -> isNumber(row.path(name))) ? "| ---: " : "| --- "));
        out.append("|\n");
        for (JsonNode row : rows.subList(0, Math.min(rows.size(), ROWS))) {
            String mark = mark(row);
            for (int at = 0; at < columns.size(); at++) {
                out.append("| ")
                        .append(Plain.cell(flat(row.path(columns.get(at)))))
                        .append(at == columns.size() - 1 ? mark : "")
                        .append(' ');
            }
            out.append("|\n");
        }
        if (rows.size() > ROWS) {
            out.append('\n').append(Phrase.MORE.in(tongue, rows.size() - ROWS)).append('\n');
        }
        out.append('\n');
    }

    private String mark(JsonNode row) {
        return citations.of(Sheets.first(row, Sheets.MARKS), Sheets.first(row, List.of("source", "reference")), "");
    }

    private static boolean isNumber(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isNumber();
    }

    /// The store's own keys say nothing to a person.
    private static boolean isHidden(JsonNode value) {
        return Sheets.isEmpty(value)
                || (value.isString() && KEY.matcher(value.asString("")).matches());
    }

    /// A value in one piece; empty where it has to be written as a list or table of its own.
    private String flat(JsonNode value) {
        if (value.isValueNode()) {
            return Sheets.isEmpty(value) ? "" : scalar(value);
        }
        if (value.isArray()) {
            boolean simple = value.valueStream().allMatch(JsonNode::isValueNode);
            return simple ? value.valueStream().map(this::scalar).collect(Collectors.joining(", ")) : "";
        }
        return value.isObject() ? known(value) : "";
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
