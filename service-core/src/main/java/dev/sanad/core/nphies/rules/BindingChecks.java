package dev.sanad.core.nphies.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Which codes an element may have, by slot: the value sets of the workbook as data. Several rows for one
/// element give it several systems.
final class BindingChecks {
    /// One system of an element, `*` for all of its codes.
    private record Codes(String system, Set<String> codes) {
        boolean allow(String system, String code) {
            return this.system.equals(system) && (codes.contains(code) || codes.contains("*"));
        }
    }

    private record Binding(String slot, List<String> steps, String code, List<Codes> allowed) {}

    private final Map<String, List<Binding>> bySlot;

    BindingChecks(String resource) {
        Map<List<String>, List<List<String>>> byElement = RuleTable.rows(resource, 5).stream()
                .collect(Collectors.groupingBy(
                        cells -> List.of(cells.get(0), cells.get(1), cells.get(4)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        bySlot = byElement.entrySet().stream()
                .map(element -> binding(element.getKey(), element.getValue()))
                .collect(Collectors.groupingBy(Binding::slot));
    }

    private static Binding binding(List<String> key, List<List<String>> rows) {
        return new Binding(
                key.get(0),
                List.of(key.get(1).split("\\.", -1)),
                key.get(2),
                rows.stream()
                        .map(cells ->
                                new Codes(cells.get(2), Set.of(cells.get(3).split("\\|", -1))))
                        .toList());
    }

    void look(Message message, Report report) {
        for (Message.Placed placed : message.everything()) {
            for (Binding binding : bySlot.getOrDefault(placed.slot(), List.of())) {
                walk(placed, placed.resource().tree(), binding, new Parts.Step(0, ""), report);
            }
        }
    }

    private static void walk(Message.Placed placed, JsonNode node, Binding binding, Parts.Step step, Report report) {
        if (step.done() == binding.steps().size()) {
            if (!isAllowed(node, binding)) {
                report.add(binding.code(), placed.at(step.part()), Fields.of(placed.slot(), step.part()));
            }
            return;
        }
        String name = binding.steps().get(step.done());
        List<JsonNode> here = Parts.of(node, name);
        for (int i = 0; i < here.size(); i++) {
            walk(placed, here.get(i), binding, step.to(node, name, i), report);
        }
    }

    /// Whether one of the codings is allowed; what has none is for the cardinalities to say.
    private static boolean isAllowed(JsonNode value, Binding binding) {
        if (value.isString()) {
            return allows(binding, "", value.asString());
        }
        List<JsonNode> codings = Parts.of(value, "coding").stream()
                .filter(coding -> !coding.path("code").asString("").isBlank())
                .toList();
        return codings.isEmpty()
                || codings.stream()
                        .anyMatch(coding -> allows(
                                binding,
                                coding.path("system").asString(""),
                                coding.path("code").asString("")));
    }

    private static boolean allows(Binding binding, String system, String code) {
        return binding.allowed().stream().anyMatch(codes -> codes.allow(system, code));
    }
}
