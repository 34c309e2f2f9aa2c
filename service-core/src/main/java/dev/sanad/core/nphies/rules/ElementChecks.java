package dev.sanad.core.nphies.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// How often an element may and must be there, by slot: the cardinalities of the workbook as data.
final class ElementChecks {
    private record Row(String slot, List<String> steps, int least, int most, String code) {}

    private final Map<String, List<Row>> bySlot;

    ElementChecks(String resource) {
        bySlot = RuleTable.rows(resource, 5).stream().map(ElementChecks::row).collect(Collectors.groupingBy(Row::slot));
    }

    private static Row row(List<String> cells) {
        return new Row(
                cells.get(0),
                List.of(cells.get(1).split("\\.", -1)),
                Integer.parseInt(cells.get(2)),
                cells.get(3).equals("*") ? Integer.MAX_VALUE : Integer.parseInt(cells.get(3)),
                cells.get(4));
    }

    void look(Message message, Report report) {
        look(message.whole(), report);
        message.everything().forEach(placed -> look(placed, report));
    }

    private void look(Message.Placed placed, Report report) {
        for (Row row : bySlot.getOrDefault(placed.slot(), List.of())) {
            walk(placed, placed.resource().tree(), row, new Parts.Step(0, ""), report);
        }
    }

    private static void walk(Message.Placed placed, JsonNode node, Row row, Parts.Step step, Report report) {
        String name = row.steps().get(step.done());
        List<JsonNode> here = Parts.of(node, name);
        if (step.done() < row.steps().size() - 1) {
            for (int i = 0; i < here.size(); i++) {
                walk(placed, here.get(i), row, step.to(node, name, i), report);
            }
        } else if (here.size() < row.least() || here.size() > row.most()) {
            String part = step.to(name).part();
            report.add(row.code(), placed.at(part), Fields.of(placed.slot(), part));
        }
    }
}
