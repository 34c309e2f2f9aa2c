package dev.sanad.sandbox.model.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Values that a request already holds, to fill a tool's input from: first what tools gave for this question, then the
/// facts of the prompt, then what tools gave before.
final class Values {
    private static final int DEPTH = 6;
    private static final int MOST = 2_000;

    private final List<Entry> entries = new ArrayList<>();

    /// A named value.
    ///
    /// @param name  stems of its name
    /// @param path  stems of the names it stands under
    /// @param found whether a tool gave it for this question
    private record Entry(Set<String> name, Set<String> path, JsonNode value, boolean found) {}

    private Values() {}

    static Values of(Situation situation) {
        Values values = new Values();
        for (Finding finding : situation.findings()) {
            if (finding instanceof Finding.Sheet sheet && !sheet.origin().isEmpty()) {
                values.add(sheet.json(), Stems.ofName(sheet.origin()), 0, true);
            }
        }
        for (Finding finding : situation.findings()) {
            switch (finding) {
                case Finding.Sheet sheet when sheet.origin().isEmpty() -> values.add(sheet.json(), Set.of(), 0, false);
                case Finding.Fact fact -> values.add(fact);
                case Finding.Sheet _, Finding.Passage _, Finding.Trouble _, Finding.Nothing _ -> {}
            }
        }
        situation
                .earlier()
                .forEach(json -> values.add(
                        json.isString() ? Material.json(json.asString("")).orElse(json) : json, Set.of(), 0, false));
        return values;
    }

    /// A value for a field: the one of the same name, else the one `id` in something of the field's name. Where tools
    /// have found several for this question, nobody has said which is meant: then there is none.
    Optional<JsonNode> find(String field) {
        Set<String> wanted = Stems.ofName(field);
        return one(entry -> entry.name().equals(wanted))
                .or(() -> one(entry -> wanted.size() > 1
                        && wanted.containsAll(entry.name())
                        && union(entry).containsAll(wanted)));
    }

    private Optional<JsonNode> one(Predicate<Entry> matching) {
        List<Entry> matches = entries.stream().filter(matching).toList();
        long found = matches.stream()
                .filter(Entry::found)
                .map(Entry::value)
                .distinct()
                .count();
        return found > 1 ? Optional.empty() : matches.stream().map(Entry::value).findFirst();
    }

    private static Set<String> union(Entry entry) {
        Set<String> all = new HashSet<>(entry.path());
        all.addAll(entry.name());
        return all;
    }

    private void add(Finding.Fact fact) {
        entries.add(new Entry(Stems.of(fact.label()), Set.of(), StringNode.valueOf(fact.value()), false));
    }

    private void add(JsonNode json, Set<String> path, int depth, boolean found) {
        if (depth > DEPTH || entries.size() > MOST) {
            return;
        }
        if (json.isArray()) {
            json.forEach(child -> add(child, path, depth + 1, found));
            return;
        }
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            Set<String> name = Stems.ofName(field.getKey());
            if (field.getValue().isValueNode() && !Sheets.isEmpty(field.getValue())) {
                entries.add(new Entry(name, path, field.getValue(), found));
            } else {
                Set<String> deeper = new HashSet<>(path);
                deeper.addAll(name);
                add(field.getValue(), deeper, depth + 1, found);
            }
        }
    }
}
