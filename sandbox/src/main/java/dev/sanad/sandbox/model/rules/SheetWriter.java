package dev.sanad.sandbox.model.rules;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Writes JSON as lists and tables that a person reads: values as they are, names of fields in the person's language,
/// what the question asks for first.
final class SheetWriter {
    private static final int COLUMNS = 7;
    private static final int ROWS = 25;
    private static final int DEPTH = 3;
    private static final Set<String> CITED =
            Set.of("cite", "citation", "ref", "mark", "source", "reference", "sources", "citations", "references");
    /// Keys under which tools take a record; a person has no use for them.
    private static final Set<String> KEYS =
            Set.of("patient_id", "coverage_id", "payer_id", "check_id", "passage_id", "answer_id");
    private static final List<String> LEADS = List.of("sentence", "answer", "summary");

    private final Question question;
    private final Tongue tongue;
    private final Citations citations;
    private final Cells cells;
    private final int deepest;

    SheetWriter(Question question, Citations citations) {
        this.question = question;
        this.tongue = question.tongue();
        this.citations = citations;
        this.cells = new Cells(tongue);
        // Yes or no is answered with what it rests on, not with every benefit.
        this.deepest = question.isYesOrNo() ? 1 : DEPTH;
    }

    void write(JsonNode json, StringBuilder out) {
        write(cells.inOneTongue(json), out, 0);
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
            out.append(Plain.line(cells.line(json))).append("\n\n");
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
        String mark = mark(json);
        String lead = Sheets.first(json, LEADS);
        if (!lead.isEmpty()) {
            out.append(Plain.line(lead)).append(mark).append("\n\n");
            fields = fields.stream()
                    .filter(field -> !LEADS.contains(field.getKey()))
                    .toList();
        }
        boolean any = !lead.isEmpty();
        for (Map.Entry<String, JsonNode> field : fields) {
            String value = cells.line(field.getValue());
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
            if (cells.line(field.getValue()).isEmpty() && depth < deepest) {
                out.append("**")
                        .append(Plain.line(Labels.of(field.getKey(), tongue)))
                        .append("**\n\n");
                write(field.getValue(), out, depth + 1);
            }
        }
    }

    private List<Map.Entry<String, JsonNode>> shown(JsonNode json) {
        return json.properties().stream()
                .filter(field -> !CITED.contains(field.getKey()) && !KEYS.contains(field.getKey()))
                .filter(field -> !Cells.isHidden(field.getValue()))
                .sorted(Comparator.comparing(field -> !isAskedFor(field.getKey(), field.getValue())))
                .toList();
    }

    private void list(JsonNode json, StringBuilder out, int depth) {
        List<JsonNode> rows =
                json.valueStream().filter(row -> !Sheets.isEmpty(row)).toList();
        if (rows.stream().allMatch(JsonNode::isValueNode)) {
            rows.forEach(
                    row -> out.append("- ").append(Plain.line(cells.line(row))).append('\n'));
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
                .filter(field -> !cells.cell(field.getValue()).isEmpty())
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
                        .append(Plain.cell(cells.cell(row.path(columns.get(at)))))
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

    /// The mark of a record, or the marks of all that it names as its sources.
    private String mark(JsonNode row) {
        String own =
                citations.of(Sheets.first(row, Sheets.MARKS), Sheets.first(row, List.of("source", "reference")), "");
        StringBuilder marks = new StringBuilder(own);
        for (String name : List.of("sources", "citations", "references")) {
            for (JsonNode source : row.path(name)) {
                marks.append(
                        source.isObject()
                                ? citations.of(
                                        Sheets.first(source, Sheets.MARKS),
                                        Sheets.first(source, Sheets.SOURCES),
                                        Sheets.first(source, Sheets.TITLES))
                                : citations.of("", source.asString(""), ""));
            }
        }
        return marks.toString();
    }

    private static boolean isNumber(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isNumber();
    }
}
